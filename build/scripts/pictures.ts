/**
 * `npm run pictures`: takes the pictures of README.md and docs/user-guide.md from the running program over the sample data.
 * The program believes that it is January 2022, the time the sample's report is written, so that the pictures stay the
 * same from year to year.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { type Backend, openBackend } from '#backend/app.ts'
import { createOpenCopies } from '#backend/openCopies.ts'
import type { Person } from '#shared/people/schema.ts'
import { readPageFiles } from '../../electron/host/pageFiles.ts'
import { startHost } from '../../electron/host/server.ts'
import { chromiumFlags, chromiumHere } from './bench/chromium.ts'
import { inRepository } from './bench/places.ts'
import { type Picture, pictures } from './pictures/scenes.ts'

const day = '2022-01-12'
const folder = inRepository('docs/pictures')
/** The window the program is made for. */
const screen = { width: 1366, height: 768 }
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Each step of the sample a little later than the one before. */
function januaryClock() {
  let tick = 0
  return { now: () => new Date(Date.parse(`${day}T08:30:00Z`) + tick++).toISOString(), today: () => day }
}

/** The last certificate is annulled, so that there is one to be issued; the step after it is a common one. */
async function prepare(backend: Backend): Promise<void> {
  const ask = async (name: string, input: unknown) => {
    const answer = await backend.call(name, input)
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  }
  await ask('certificates.annul', { id: 12, reason: 'Literówka w nazwisku.' })
  const { participations: _, ...person } = (await ask('people.get', { id: 1 })) as Person
  await ask('people.save', { ...person, phone: '83 000 12 34' })
}

async function take(page: Page, address: string, { name, path, scheme = 'light', act, until }: Picture): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await page.goto(address.replace('/#', `${path}#`))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await act?.(page)
  await until(page).waitFor()
  await page.waitForLoadState('networkidle')
  const file = join(folder, `${name}.png`)
  await page.screenshot({ path: file, caret: 'hide' })
  say(`docs/pictures/${name}.png  ${Math.round(statSync(file).size / 1024)} kB`)
}

async function takeAll(executablePath: string): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'klubownik-pictures-'))
  const file = join(temporary, 'klubownik.klub')
  const backend = await openBackend({ file, demo: true, clock: januaryClock() })
  const copies = createOpenCopies(async () => undefined)
  const pages = readPageFiles(inRepository('dist/renderer'))
  const host = await startHost({ backend: Promise.resolve(backend), copies, pages, port: 0 })
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  try {
    await prepare(backend)
    mkdirSync(folder, { recursive: true })
    const page = await browser.newPage({ viewport: screen, locale: 'pl-PL' })
    for (const picture of pictures) await take(page, host.address, picture)
  } finally {
    await browser.close()
    await host.close()
    await backend.close()
    copies.remove()
    rmSync(temporary, { recursive: true, force: true })
  }
}

const browserFile = chromiumHere()
if (browserFile === undefined) {
  process.stderr.write('Zdjęcia robi Chromium, a na tym komputerze go nie ma / no Chromium found.\n')
  process.exitCode = 1
} else await takeAll(browserFile)
