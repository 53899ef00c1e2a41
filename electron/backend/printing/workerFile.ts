import { existsSync } from 'node:fs'

/** In a bundled program the print worker lies beside the program's own file, or above it when this is a piece of the bundle. */
const places = ['./printWorker.js', '../printWorker.js']

/** The worker that prints in a bundled program; `undefined` when the program runs from its sources. */
export const bundledWorker = (from: string = import.meta.url): URL | undefined =>
  places.map((place) => new URL(place, from)).find((url) => existsSync(url))
