doubled = 2 * number
