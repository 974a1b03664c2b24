unboundName = 'set by the script'
context.boundName = 'set in the context'
