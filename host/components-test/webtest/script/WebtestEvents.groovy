/** Events of the fixture for the web tests. */
String echo() {
    request.setAttribute('_EVENT_MESSAGE_', 'kept ' + parameters.text)
    request.setAttribute('secretAttribute', 'not kept')
    return 'success'
}

String own() {
    response.contentType = 'text/plain;charset=UTF-8'
    response.writer.print('own answer')
    return null
}

Map asMap() {
    return [_error_message_: 'from a map', _response_code_: 'error']
}

String broken() {
    throw new IllegalStateException('secret detail')
}
