import java.sql.Timestamp

import org.apache.ofbiz.base.util.GeneralException
import org.apache.ofbiz.base.util.ObjectType
import org.apache.ofbiz.base.util.UtilDateTime
import org.apache.ofbiz.base.util.UtilProperties
import org.apache.ofbiz.entity.condition.EntityComparisonOperator
import org.apache.ofbiz.entity.condition.EntityCondition
import org.apache.ofbiz.entity.condition.EntityFunction
import org.apache.ofbiz.entity.condition.EntityOperator
import org.apache.ofbiz.entity.model.ModelEntity
import org.apache.ofbiz.entity.model.ModelField
import org.apache.ofbiz.entity.util.EntityQuery
import org.fulian.host.entity.model.FieldType

// Searching by the fields of a form (host-api §7.4). Unknown parameters are ignored, values of a wrong type are dropped with a warning.

Object prepareFind() {
    Map prepared = prepare()
    return success([entityConditionList: prepared.condition, orderByList: prepared.order,
            queryString: prepared.queryString, queryStringMap: prepared.used])
}

Object executeFind() {
    return success(find(parameters.entityConditionList, parameters.orderByList, parameters.noConditionFind))
}

Object performFind() {
    Map prepared = prepare()
    return success(find(prepared.condition, prepared.order, parameters.noConditionFind) +
            [queryString: prepared.queryString, queryStringMap: prepared.used])
}

Object performFindList() {
    Map prepared = prepare()
    Map answer = [list: [], listSize: 0, queryString: prepared.queryString, queryStringMap: prepared.used]
    if (prepared.condition || wantsAll(parameters.noConditionFind)) {
        int size = parameters.viewSize ?: 20
        int start = (parameters.viewIndex ?: 0) * size
        answer.listSize = (int) query(prepared.condition, prepared.order).queryCount()
        answer.list = query(prepared.condition, prepared.order).offset(start).limit(size).queryList()
    }
    return success(answer)
}

private Map find(EntityCondition condition, List order, String noConditionFind) {
    if (!condition && !wantsAll(noConditionFind)) {
        return [listIt: null, listSize: 0]
    }
    return [listIt: query(condition, order).cursorScrollInsensitive().queryIterator(),
            listSize: (int) query(condition, order).queryCount()]
}

private EntityQuery query(EntityCondition condition, List order) {
    EntityQuery query = from(parameters.entityName)
    if (condition) {
        query.where(condition)
    }
    if (order) {
        query.orderBy(order)
    }
    if (parameters.fieldList) {
        query.select(parameters.fieldList as Set)
    }
    return query.distinct(parameters.distinct == 'Y')
}

private boolean wantsAll(String noConditionFind) {
    return (noConditionFind ?: UtilProperties.getPropertyValue('widget', 'widget.defaultNoConditionFind', 'N')) == 'Y'
}

private Map prepare() {
    ModelEntity entity = delegator.getModelEntity(parameters.entityName)
    Map input = parameters.inputFields
    Map used = [:]
    List conditions = entity.fieldsUnmodifiable.collectMany { ModelField field -> fieldConditions(field, input, used) }
    if (conditions || wantsAll(parameters.noConditionFind)) {
        conditions += dateConditions(entity)
    }
    List order = parameters.orderBy ? parameters.orderBy.split('\\|').toList() : null
    String queryString = used.collect { key, value -> URLEncoder.encode(key, 'UTF-8') + '=' + URLEncoder.encode(value as String, 'UTF-8') }.join('&')
    return [condition: conditions ? EntityCondition.makeCondition(conditions, EntityOperator.AND) : null, order: order,
            queryString: queryString, used: used]
}

private List dateConditions(ModelEntity entity) {
    if (parameters.filterByDate != 'Y') {
        return []
    }
    Timestamp moment = parameters.filterByDateValue ?: UtilDateTime.nowTimestamp()
    String fromName = parameters.fromDateName ?: 'fromDate'
    String thruName = parameters.thruDateName ?: 'thruDate'
    List conditions = []
    if (entity.isField(fromName)) {
        conditions << either(EntityCondition.makeCondition(fromName, null),
                EntityCondition.makeCondition(fromName, EntityOperator.LESS_THAN_EQUAL_TO, moment))
    }
    if (entity.isField(thruName)) {
        conditions << either(EntityCondition.makeCondition(thruName, null),
                EntityCondition.makeCondition(thruName, EntityOperator.GREATER_THAN, moment))
    }
    return conditions
}

private EntityCondition either(EntityCondition one, EntityCondition other) {
    return EntityCondition.makeCondition([one, other], EntityOperator.OR)
}

/** A field is asked for by its name, or in a range by name_fld0_ and name_fld1_. */
private List fieldConditions(ModelField field, Map input, Map used) {
    String name = field.name
    List asked = ['', '_fld0', '_fld1'].collect { part ->
        [value: part ? input[name + part + '_value'] : input[name], operator: input[name + part + '_op'], ignoreCase: input[name + part + '_ic']]
    }
    return asked.findResults { Map one -> condition(field, one, used) }
}

private EntityCondition condition(ModelField field, Map asked, Map used) {
    String operator = asked.operator ?: 'equals'
    if (operator == 'empty') {
        used[field.name + '_op'] = operator
        return EntityCondition.makeCondition(field.name, null)
    }
    if (ObjectType.isEmpty(asked.value)) {
        return null
    }
    Object value = asked.value instanceof Collection ? asked.value.collect { typed(field, it) }.findAll { it != null } : typed(field, asked.value)
    if (ObjectType.isEmpty(value)) {
        return null
    }
    used[field.name] = asked.value
    return compare(field, operator, value, asked.ignoreCase == 'Y')
}

private Object typed(ModelField field, Object value) {
    try {
        return ObjectType.simpleTypeOrObjectConvert(value, FieldType.get(field.type).javaType(), null, timeZone, locale, true)
    } catch (GeneralException wrong) {
        logWarning("Search value of ${field.name} is dropped: ${wrong.message}")
        return null
    }
}

private EntityCondition compare(ModelField field, String operator, Object value, boolean ignoreCase) {
    String name = field.name
    switch (operator) {
        case 'like': return text(name, EntityOperator.LIKE, value + '%', ignoreCase)
        case 'contains': return text(name, EntityOperator.LIKE, '%' + value + '%', ignoreCase)
        case 'not-like': return text(name, EntityOperator.NOT_LIKE, value + '%', ignoreCase)
        case ['notContains', 'not-contains']: return text(name, EntityOperator.NOT_LIKE, '%' + value + '%', ignoreCase)
        case ['notEqual', 'not-equals', 'notEquals']:
            return either(text(name, EntityOperator.NOT_EQUAL, value, ignoreCase), EntityCondition.makeCondition(name, null))
        case 'sameDay': return EntityCondition.makeCondition([
                EntityCondition.makeCondition(name, EntityOperator.GREATER_THAN_EQUAL_TO, UtilDateTime.getDayStart(value)),
                EntityCondition.makeCondition(name, EntityOperator.LESS_THAN_EQUAL_TO, UtilDateTime.getDayEnd(value))], EntityOperator.AND)
        case 'greaterThanFromDayStart':
            return EntityCondition.makeCondition(name, EntityOperator.GREATER_THAN_EQUAL_TO, UtilDateTime.getDayStart(value))
        case 'upToDay': return EntityCondition.makeCondition(name, EntityOperator.LESS_THAN, UtilDateTime.getDayStart(value))
        case 'upThruDay': return EntityCondition.makeCondition(name, EntityOperator.LESS_THAN_EQUAL_TO, UtilDateTime.getDayEnd(value))
        case 'opLessThan': return EntityCondition.makeCondition(name, EntityOperator.LESS_THAN, value)
    }
    if (value instanceof Collection && !(operator in ['between', 'not-in'])) {
        return EntityCondition.makeCondition(name, EntityOperator.IN, value)
    }
    EntityComparisonOperator known = EntityOperator.lookupComparison(operator)
    if (!known) {
        throw new IllegalArgumentException("Unknown search operator ${operator}")
    }
    return text(name, known, value, ignoreCase)
}

private EntityCondition text(String name, EntityComparisonOperator operator, Object value, boolean ignoreCase) {
    return ignoreCase && value instanceof CharSequence
            ? EntityCondition.makeCondition(EntityFunction.upperField(name), operator, EntityFunction.upper(value))
            : EntityCondition.makeCondition(name, operator, value)
}
