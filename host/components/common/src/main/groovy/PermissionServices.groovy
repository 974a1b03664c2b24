// The permission pattern of host-api §4.7.

Object genericBasePermissionCheck() {
    String action = parameters.mainAction
    String primary = parameters.primaryPermission
    if (!action) {
        return error(label('ServiceErrorUiLabels', 'ServiceParameterNotFound', [parameterName: 'mainAction']))
    }
    if (!primary) {
        return error(label('ServiceErrorUiLabels', 'ServiceParameterNotFound', [parameterName: 'primaryPermission']))
    }
    String alternative = parameters.altPermission
    boolean granted = security.hasEntityPermission(primary, '_' + action, parameters.userLogin) ||
            alternative && security.hasEntityPermission(alternative, '_' + action, parameters.userLogin)
    if (granted) {
        return success([hasPermission: true])
    }
    String wanted = primary + '_' + action + (alternative ? ", ${alternative}_${action}" : '')
    String refusal = label('CommonUiLabels', 'CommonGenericPermissionError',
            [failMessage: wanted, resourceDescription: parameters.resourceDescription])
    return success([hasPermission: false, failMessage: refusal])
}
