import module from 'node:module'

// Workspace packages load from source. Unlike the flag --conditions, a hook needs no second process; each thread needs
// its own.
module.registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, 'onrecord-source'] }),
})
