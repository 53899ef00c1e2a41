import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export type HostWish = {
  readonly file: string | undefined
  readonly demo: boolean
  readonly port: number
  /** Open the system's browser at the address. */
  readonly openBrowser: boolean
}

/** Reads the arguments of the loopback host; the refusal is a sentence for the terminal. */
export const readHostOptions = (args: readonly string[]): Result<HostWish, string> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        file: { type: 'string' },
        demo: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'open-browser': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return err('--port: podaj liczbę od 0 do 65535.')
    return ok({ file: values.file, demo: values.demo, port, openBrowser: values['open-browser'] })
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}
