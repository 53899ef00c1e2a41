import { registerHooks } from 'node:module'

const light = new URL('light.ts', import.meta.url).href

/** Loaded by programs a test starts from the sources, so that they derive the same keys as the test itself does. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith('/derivationCost.ts')
      ? { url: light, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
