import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileType, tokenHeader } from '#shared/contract/loopback.ts'
import { tempFolder } from '../support/backend.ts'
import { chromiumArguments, chromiumPath } from '../support/chromium.ts'
import { aPerson } from '../support/records.ts'

/** Words that stand in no program and no browser; each goes in by another road. */
const planted = {
  surname: 'Zażółćgęślówna',
  note: 'tajnanotatkaoosobie',
  draft: 'niedopisanenazwisko',
  scan: 'trescskanuumowy',
  passphrase: 'hasłopodróżnika bez kluczyka',
}
const forms = Object.values(planted).flatMap((word) => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(
    JSON.stringify(word)
      .replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .slice(1, -1),
  ),
  Buffer.from(Buffer.from(word).toString('base64').slice(0, 12)),
])

let folder: ReturnType<typeof tempFolder>
let child: ChildProcess
let said = ''
let address = ''
beforeEach(() => {
  folder = tempFolder()
  for (const part of ['dane', 'tmp', 'przegladarka']) mkdirSync(join(folder.path, part))
})
afterEach(() => {
  child.kill('SIGKILL')
  folder.remove()
})
const file = () => join(folder.path, 'dane', 'klub.klub')

async function startHost(): Promise<void> {
  const env = {
    ...process.env,
    TMPDIR: join(folder.path, 'tmp'),
    TEMP: join(folder.path, 'tmp'),
    TMP: join(folder.path, 'tmp'),
  }
  child = spawn(process.execPath, ['dist/main/host.js', '--file', file()], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env,
  })
  child.stderr?.on('data', (text) => {
    said += String(text)
  })
  const line = await new Promise<string>((done) => createInterface({ input: child.stdout! }).once('line', done))
  address = line.replace('Klubownik: ', '')
}
async function endHost(signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await gone
}
const send = async (path: string, body: BodyInit, type = 'application/json') => {
  const { origin, hash } = new URL(address)
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, [tokenHeader]: token },
    body,
  })
  return response.json() as Promise<{ ok: boolean; value: never; error?: unknown }>
}
async function ask<T>(name: string, input: unknown): Promise<T> {
  const answer = await send(`/call/${name}`, JSON.stringify(input))
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value
}

/** Where below the folder a planted word stands, and in which of its written forms. */
const foundIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(where, name), { throwIfNoEntry: false })?.isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(where, name))
      return forms.filter((form) => bytes.includes(form)).map((form) => `${name}: ${form.toString('latin1')}`)
    })

/** Works as a person does all day: records, a scan, a half-filled form, looks, prints. */
async function useHeavily(page: Page): Promise<void> {
  await ask('people.save', aPerson({ lastName: planted.surname, note: planted.note }))
  const scan = Buffer.from(`%PDF-1.4\n% ${planted.scan}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`)
  const put = await send('/file', new Uint8Array(scan), fileType)
  expect(put.ok).toBe(true)
  await page.goto(address.replace('/#', '/uczestnicy/1#'))
  await page.getByRole('form', { name: 'Dane osoby' }).waitFor()
  await page.getByRole('tab', { name: 'Historia' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Czego szukasz' }).fill(planted.surname)
  await page
    .getByRole('option', { name: new RegExp(planted.surname) })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.goto(address.replace('/#', '/uczestnicy#'))
  await page.getByLabel('Szukaj', { exact: true }).fill(planted.surname)
  await page.getByText(planted.surname).first().waitFor()
  await page.goto(address.replace('/#', '/uczestnicy/nowa#'))
  await page.getByRole('textbox', { name: /^Nazwisko/ }).fill(planted.draft)
  await expect.poll(() => ask<unknown[]>('drafts.list', {})).toHaveLength(1)
}

it.each([
  ['without a passphrase', null],
  ['under a passphrase', planted.passphrase],
])(
  'no planted word stands anywhere on the disk after heavy use and a crash, %s',
  async (_case, passphrase) => {
    await startHost()
    const profile = join(folder.path, 'przegladarka')
    const browser: BrowserContext = await chromium.launchPersistentContext(profile, {
      ...{ executablePath: chromiumPath, args: chromiumArguments, locale: 'pl-PL' },
    })
    const page = await browser.newPage()
    await useHeavily(page)
    if (passphrase !== null) {
      await ask('vault.setPassphrase', { present: null, next: passphrase })
      await ask('vault.lock', {})
      await ask('vault.unlock', { passphrase })
      await ask('people.save', aPerson({ lastName: planted.surname, otherIdentifier: 'drugi', note: planted.note }))
    }
    await endHost('SIGKILL')
    await browser.close()
    expect(readdirSync(join(folder.path, 'dane'))).toContain('klub.klub-wal')
    expect(foundIn(folder.path)).toEqual([])
    await startHost()
    if (passphrase !== null) await ask('vault.unlock', { passphrase })
    expect(await ask('people.list', {})).toMatchObject({ total: passphrase === null ? 1 : 2 })
    await endHost('SIGTERM')
    expect(foundIn(folder.path)).toEqual([])
    expect(forms.filter((form) => said.includes(form.toString()))).toEqual([])
    expect(said).not.toMatch(/Error:/)
  },
  120_000,
)

it('the search finds a word in every form it may be written in', () => {
  const bytes = Buffer.concat([Buffer.from('x'), Buffer.from(planted.surname, 'utf16le')])
  expect(forms.some((form) => bytes.includes(form))).toBe(true)
  expect(forms.some((form) => Buffer.from(JSON.stringify({ name: planted.note })).includes(form))).toBe(true)
})
