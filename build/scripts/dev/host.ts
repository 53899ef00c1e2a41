/** The loopback host of `npm run dev`: its page comes from Vite, its port and token from the process that started it. */
import { openBackend } from '#backend/app.ts'
import { chooseFile } from '#backend/db/chosenFile.ts'
import { createOpenCopies } from '#backend/openCopies.ts'
import { readHostOptions } from '../../../electron/host/options.ts'
import { startHost } from '../../../electron/host/server.ts'
import { openWithSystem } from '../../../electron/host/systemOpener.ts'

const wish = readHostOptions(process.argv.slice(2))
if (!wish.ok) throw new Error(wish.error)
const chosen = chooseFile(wish.value)
const log = (line: string): void => void process.stderr.write(`${line}\n`)
const backend = openBackend({ file: chosen.path, demo: chosen.demo, servesCalendar: true, log })
const copies = createOpenCopies(openWithSystem)
const token = process.env.KLUBOWNIK_DEV_TOKEN ?? ''
const host = await startHost({ backend, copies, pages: new Map(), port: wish.value.port, token })

const end = async (): Promise<void> => {
  await host.close()
  await (await backend).close()
  copies.remove()
  chosen.release()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(signal, () => void end())
