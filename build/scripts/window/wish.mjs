import { parseArgs } from 'node:util'
import { Refusal } from '../setup/place.mjs'

const usage = 'npm start -- [--demo | --file PLIK] [--browser | --electron] [--port N]'

const parse = (/** @type {string[]} */ args) => {
  try {
    return parseArgs({
      args,
      options: {
        demo: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        electron: { type: 'boolean', default: false },
        file: { type: 'string' },
        port: { type: 'string' },
      },
    }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : ''
    throw new Refusal(`${reason} Użycie / usage: ${usage}`, 2)
  }
}

/** Reads what the person asked of `npm start`. */
export const readWish = (/** @type {string[]} */ args) => {
  const { demo, browser, electron, file, port } = parse(args)
  if (demo && file !== undefined) throw new Refusal(`--demo i --file wykluczają się. Użycie / usage: ${usage}`, 2)
  const data = [...(demo ? ['--demo'] : []), ...(file === undefined ? [] : ['--file', file])]
  return { browser, electron, windowArgs: data, pageArgs: [...data, ...(port === undefined ? [] : ['--port', port])] }
}
