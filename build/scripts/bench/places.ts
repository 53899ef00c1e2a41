import { fileURLToPath } from 'node:url'

/** A path of the repository. */
export const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** Where the benchmark keeps what it makes for itself. */
export const cacheFolder = (name: string): string => inRepository(`node_modules/.cache/klubownik/bench/${name}`)
