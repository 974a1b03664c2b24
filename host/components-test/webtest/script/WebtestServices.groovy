/** Services of the fixture for the web tests. */
Map webtestEcho() {
    if (parameters.outcome == 'error') {
        return error('refused by the service')
    }
    if (parameters.outcome == 'fail') {
        return failure('not done')
    }
    if (parameters.outcome == 'throw') {
        throw new IllegalStateException('secret detail')
    }
    return success('done', [text: parameters.text, number: parameters.number])
}

Map webtestWrite() {
    if (parameters.description == 'bad') {
        return error('bad row ' + parameters.enumTypeId)
    }
    delegator.createOrStore(makeValue('EnumerationType', [enumTypeId: parameters.enumTypeId, description: parameters.description]))
    return success()
}

Map webtestUpload() {
    return success([text: parameters._file_fileName + ' ' + parameters.file.remaining() + ' ' + parameters.note])
}
