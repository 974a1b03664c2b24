package org.fulian.host.service;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.service.ServiceDefinition.Body;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** The entity-auto engine: create, update, delete and expire one row by the shape of its key (host-api §4.4). */
final class EntityAuto {
    private static final List<String> STATUS_FIELDS = List.of("statusId", "itemStatusId");
    private static final Map<String, String> SUCCESS = Map.of("create", "EntityCreatedSuccessfully", "update", "EntityUpdatedSuccessfully",
            "delete", "EntityDeletedSuccessfully", "expire", "EntityExpiredSuccessfully");
    private static final int SUB_SEQUENCE_DIGITS = 5;

    private final DispatchContext dctx;
    private final ModelService model;
    private final ModelEntity entity;
    private final Map<String, Object> context;
    private final Timestamp now = UtilDateTime.nowTimestamp();

    private EntityAuto(DispatchContext dctx, ModelService model, ModelEntity entity, Map<String, Object> context) {
        this.dctx = dctx;
        this.model = model;
        this.entity = entity;
        this.context = context;
    }

    /** A problem that the caller hears as an error result. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String message) { super(message); }
    }

    static Body body(Element e, ModelService model, Delegator delegator) {
        ModelEntity entity = model.getDefaultEntityName().isEmpty() ? null : delegator.getModelEntity(model.getDefaultEntityName());
        if (entity == null) {
            throw HostXml.error(e, "entity-auto service " + model.getName() + " needs a known default-entity-name");
        }
        String invoke = model.getInvoke();
        if (!SUCCESS.containsKey(invoke)) {
            throw HostXml.error(e, "entity-auto knows create, update, delete and expire, not " + invoke);
        }
        for (String key : entity.getPkFieldNames()) {
            ModelParam param = model.getParam(key);
            boolean given = param != null && ("create".equals(invoke) || param.isIn());
            if (!given && !("create".equals(invoke) && "fromDate".equals(key))) {
                throw HostXml.error(e, "key field " + key + " of " + entity.getEntityName() + " is not declared");
            }
        }
        return (dctx, service, context) -> new EntityAuto(dctx, service, entity, context).run();
    }

    private Map<String, Object> run() throws GenericServiceException {
        try {
            Map<String, Object> extra = new HashMap<>();
            GenericValue value = switch (model.getInvoke()) {
                case "create" -> create();
                case "update" -> update(extra);
                case "delete" -> delete();
                default -> expire();
            };
            Map<String, Object> result = ServiceUtil.returnSuccess(message("ServiceUiLabels", SUCCESS.get(model.getInvoke()), "entityName",
                    UtilValidate.isEmpty(entity.getTitle()) ? entity.getEntityName() : entity.getTitle()));
            model.getModelParamList().stream().filter(param -> param.isOut() && entity.isField(param.getName()))
                    .forEach(param -> result.put(param.getName(), value.get(param.getName())));
            result.putAll(extra);
            return result;
        } catch (Refusal refused) {
            return ServiceUtil.returnError(refused.getMessage());
        } catch (GenericEntityException failed) {
            throw new GenericServiceException("Service [" + model.getName() + "] could not " + model.getInvoke() + " a " + entity.getEntityName()
                    + ": " + failed.getMessage(), failed);
        }
    }

    private GenericValue create() throws GenericEntityException, Refusal {
        GenericValue value = dctx.getDelegator().makeValue(entity.getEntityName());
        fillKey(value);
        value.setNonPKFields(context, true);
        stamp(value, now, "createdDate");
        stamp(value, userLoginId(), "createdByUserLogin");
        stampChange(value);
        if (entity.getEntityName().endsWith("Status")) {
            closeFormerStatus(value);
        }
        value.create();
        return value;
    }

    /** What is given is taken; a missing fromDate is now; one other missing field comes from the sequence or sub-sequence. */
    private void fillKey(GenericValue value) throws GenericEntityException, Refusal {
        String missing = null;
        for (String key : entity.getPkFieldNames()) {
            Object given = context.get(key);
            boolean absent = given == null || "".equals(given);
            if (!absent) {
                value.set(key, checkedId(key, given));
            } else if ("fromDate".equals(key) || "statusDate".equals(key) && entity.getEntityName().endsWith("Status")) {
                value.set(key, now);
            } else if (missing == null) {
                missing = key;
            } else {
                throw new GenericEntityException("the key fields " + missing + " and " + key + " of " + entity.getEntityName()
                        + " are both missing, only one can be numbered");
            }
        }
        if (missing == null) {
            if (dctx.getDelegator().findOne(entity.getEntityName(), value.getPrimaryKey(), false) != null) {
                throw new Refusal(message("ServiceErrorUiLabels", "ServiceValueFound", "parameters", value.getPkShortValueString()));
            }
        } else if (!model.getParam(missing).isOut()) {
            throw new Refusal(message("ServiceErrorUiLabels", "ServiceParameterNotFound", "parameterName", missing));
        } else if (entity.getPksSize() == 2) {
            dctx.getDelegator().setNextSubSeqId(value, missing, SUB_SEQUENCE_DIGITS, 1);
        } else {
            value.set(missing, dctx.getDelegator().getNextSeqId(entity.getEntityName()));
        }
    }

    /** An id that a person chose must be one that every page and link can carry. */
    private Object checkedId(String key, Object given) throws Refusal {
        boolean chosen = given instanceof String && model.getParam(key).isOut() && entity.getPksSize() == 1;
        String problem = chosen ? UtilValidate.checkValidDatabaseId((String) given) : null;
        if (problem != null) {
            throw new Refusal(problem);
        }
        return given;
    }

    private GenericValue update(Map<String, Object> extra) throws GenericEntityException, Refusal {
        GenericValue value = existing("ServiceValueNotFound");
        for (String field : STATUS_FIELDS) {
            if (entity.isField(field) && !entity.getField(field).getIsPk()) {
                checkStatusChange(value, field, extra);
            }
        }
        value.setNonPKFields(context, true);
        stampChange(value);
        value.store();
        return value;
    }

    private void checkStatusChange(GenericValue value, String field, Map<String, Object> extra) throws GenericEntityException, Refusal {
        String before = value.getString(field);
        String after = context.get(field) == null ? null : context.get(field).toString();
        String outName = "old" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        ModelParam out = model.getParam(outName);
        if (out != null && out.isOut()) {
            extra.put(outName, before);
        }
        if (UtilValidate.isEmpty(before) || UtilValidate.isEmpty(after) || before.equals(after)) {
            return;
        }
        if (dctx.getDelegator().findOne("StatusValidChange", true, "statusId", before, "statusIdTo", after) == null) {
            throw new Refusal(message("CommonUiLabels", "CommonErrorNoStatusValidChange", "statusId", before, "statusIdTo", after));
        }
    }

    private GenericValue delete() throws GenericEntityException, Refusal {
        GenericValue value = existing("ServiceValueNotFoundForRemove");
        value.remove();
        return value;
    }

    private GenericValue expire() throws GenericEntityException, Refusal {
        GenericValue value = existing("ServiceValueNotFound");
        String field = entity.getNoPkFieldNames().stream().filter(name -> "thruDate".equals(name) || name.endsWith("ThruDate")).findFirst()
                .orElseThrow(() -> new GenericEntityException(entity.getEntityName() + " has no thruDate"));
        value.set(field, now);
        stampChange(value);
        value.store();
        return value;
    }

    private GenericValue existing(String notFound) throws GenericEntityException, Refusal {
        Map<String, Object> key = new HashMap<>(context);
        key.keySet().retainAll(entity.getPkFieldNames());
        GenericValue value = dctx.getDelegator().findOne(entity.getEntityName(), key, false);
        if (value == null) {
            throw new Refusal(message("ServiceErrorUiLabels", notFound, "parameters", key));
        }
        return value;
    }

    private void stampChange(GenericValue value) {
        stamp(value, now, "lastModifiedDate");
        stamp(value, userLoginId(), "lastModifiedByUserLogin", "lastUpdatedByUserLogin", "changeByUserLoginId");
    }

    private void stamp(GenericValue value, Object content, String... fields) {
        for (String field : fields) {
            if (content != null && entity.isField(field)) {
                value.set(field, content);
            }
        }
    }

    /** A new status row ends the one before it, where the entity keeps an end date. */
    private void closeFormerStatus(GenericValue value) throws GenericEntityException {
        Map<String, Object> owner = new HashMap<>(value.getPrimaryKey().getAllFields());
        owner.keySet().removeAll(List.of("statusId", "statusDate"));
        if (!entity.isField("statusEndDate") || owner.isEmpty()) {
            return;
        }
        owner.put("statusEndDate", null);
        GenericValue former = EntityQuery.use(dctx.getDelegator()).from(entity.getEntityName()).where(owner).orderBy("-statusDate").queryFirst();
        if (former != null) {
            former.set("statusEndDate", value.get("statusDate"));
            former.store();
        }
    }

    private String userLoginId() {
        return context.get("userLogin") instanceof GenericValue userLogin ? userLogin.getString("userLoginId") : null;
    }

    private String message(String resource, String key, Object... values) {
        return UtilProperties.getMessage(resource, key, UtilMisc.toMap(values), Dispatcher.locale(context));
    }
}
