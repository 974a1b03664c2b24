import org.apache.ofbiz.entity.transaction.TransactionUtil
import org.apache.ofbiz.service.ServiceUtil

// Fixture services; each does one thing that a test looks at.

Object typed() {
    return success([seen: parameters.findAll { key, value -> !(key in ['locale', 'timeZone', 'userLogin']) }])
}

Object wrongOut() {
    return success()
}

Object write() {
    makeValue('HtItem', [itemId: parameters.itemId, itemName: 'written']).create()
    switch (parameters.end) {
        case 'fail': return failure('not done')
        case 'error': return error('went wrong')
        case 'exception': throw new IllegalStateException('broke')
        default: return success()
    }
}

Object outer() {
    makeValue('HtItem', [itemId: parameters.itemId, itemName: 'outer']).create()
    Map answer = dispatcher.runSync(parameters.inner, [itemId: parameters.itemId + '-inner', end: parameters.end])
    return success(ServiceUtil.isError(answer) ? 'inner service failed' : 'inner service went well')
}

Object permission() {
    parameters.primaryPermission = 'HOSTTEST'
    return run(service: 'genericBasePermissionCheck', with: parameters)
}

Object nothing() {
    return success()
}

Object selfGuarded() {
    return success([granted: parameters.hasPermission])
}

Object traced() {
    parameters.trace << 'service ' + parameters.extra + (TransactionUtil.isTransactionInPlace() ? '' : ' without transaction')
    return parameters.end == 'error' ? error('as asked') : success()
}

Object trace() {
    parameters.trace << parameters.phase
    return success([added: parameters.phase])
}

Object fail() {
    return error('this rule fails')
}

Object reporting() {
    assert parameters.testResult.shouldStop() == false
    return parameters.test.name == 'service' ? success() : error('wrong test: ' + parameters.test.name)
}
