import { existsSync } from 'node:fs'

/**
 * A worker that lies in a bundled program, beside the program's own file or above it when this is a piece of the bundle;
 * `undefined` when the program runs from its sources.
 */
export const bundledWorker = (name: 'printWorker' | 'copyWorker', from: string = import.meta.url): URL | undefined =>
  [`./${name}.js`, `../${name}.js`].map((place) => new URL(place, from)).find((url) => existsSync(url))
