/**
 * The loopback host: the program in a browser, where Electron cannot be had.
 * Arguments: `--file PATH`, `--demo`, `--port N`, `--open-browser`. Prints one line, `Klubownik: <address>`, on standard
 * output and everything else on standard error. Ends on SIGINT, SIGTERM, or when the process that started it is gone.
 */
import { fileURLToPath } from 'node:url'
import { openBackend } from '#backend/app.ts'
import { chooseFile } from '#backend/db/chosenFile.ts'
import { createOpenCopies } from '#backend/openCopies.ts'
import { type HostWish, readHostOptions } from './options.ts'
import { readPageFiles } from './pageFiles.ts'
import { type Host, startHost } from './server.ts'
import { openWithSystem } from './systemOpener.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** The page is built next to this file's folder: dist/main and dist/renderer. */
const pageFolder = fileURLToPath(new URL('../renderer', import.meta.url))

const start = async (wish: HostWish): Promise<void> => {
  const pages = readPageFiles(pageFolder)
  if (!pages.has('/index.html')) throw new Error('okno programu nie jest zbudowane; uruchom npm start')
  const chosen = chooseFile(wish)
  const copies = createOpenCopies(openWithSystem)
  const backend = openBackend({
    ...{ file: chosen.path, demo: chosen.demo, automaticCopies: true, servesCalendar: true, log: say },
    onLocked: copies.remove,
  })
  const release = async (): Promise<void> => {
    await (await backend).close()
    copies.remove()
    chosen.release()
  }
  try {
    const host = await startHost({ backend, copies, pages, port: wish.port })
    endWithProcess(host, release)
    process.stdout.write(`Klubownik: ${host.address}\n`)
    if (wish.openBrowser) openWithSystem(host.addressForBrowser()).catch(() => say('Otwórz ten adres w przeglądarce.'))
  } catch (error) {
    await release()
    throw error
  }
}

const endWithProcess = (host: Host, release: () => Promise<void>): void => {
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    void host
      .close()
      .then(release)
      .then(() => process.exit(0))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('SIGHUP', end)
  process.on('disconnect', end)
}

const sentenceOf = (error: unknown, port: number): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} jest zajęty: wybierz inny albo pomiń --port.`
  if (code === 'EACCES') return `Brak uprawnień (port ${port} albo folder danych).`
  return `Klubownik nie wystartował: ${error instanceof Error ? error.message : String(error)}`
}

const wish = readHostOptions(process.argv.slice(2))
if (wish.ok) {
  await start(wish.value).catch((error: unknown) => {
    say(sentenceOf(error, wish.value.port))
    process.exitCode = 1
  })
} else {
  say(wish.error)
  process.exitCode = 2
}
