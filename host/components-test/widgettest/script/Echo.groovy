if (parameters.fails == 'Y') {
    return error('asked to fail')
}
Map result = success()
result.rows = [[statusId: parameters.statusId, price: parameters.price]]
return result
