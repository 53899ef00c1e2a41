import { type ChildProcess, spawn } from 'node:child_process'
import { type FSWatcher, mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileType, tokenHeader } from '#shared/contract/loopback.ts'
import { tempFolder } from '../support/backend.ts'
import { chromiumArguments, chromiumPath } from '../support/chromium.ts'
import { aGrant, aPerson } from '../support/records.ts'
import { aPdf } from '../support/scans.ts'

/** Words that stand in no program and no browser; each goes in by another road. */
const planted = {
  surname: 'Zażółćgęślówna',
  note: 'tajnanotatkaoosobie',
  grant: 'ZadanieŁąkiŹródlane',
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
let watching: FSWatcher[] = []
/** Names of everything that was there for however short a time, beside the data and among temporary files. */
const seen = new Set<string>()
/**
 * What may be there: the file with what lies beside it, copies, and private folders with a copy of the file or one for the viewer. A
 * print or an export is packed, so that no word could be found in it: that it never was a file, only names can tell.
 */
const allowed = [
  /^dane\/klub\.klub(?:-wal|-shm|-journal|\.licznik|\.proby|\.nowy-klucz(?:-journal)?)?$/,
  /^dane\/kopie(?:\/(?:README\.txt|klub[\w.-]*))?$/,
  /^tmp\/klubownik-podglad-\d+-\w+(?:\/[0-9a-f]{16}\.pdf)?$/,
  /^tmp\/klubownik-proba-\d+-\w+(?:\/(?:podglad|proba)\.klub[\w.-]*)?$/,
  /^tmp\/klubownik-sprawdzenie-\d+-\w+(?:\/kopia[\w-]*)?$/,
]
let address = ''
beforeEach(() => {
  folder = tempFolder()
  for (const part of ['dane', 'tmp', 'przegladarka', 'programy']) mkdirSync(join(folder.path, part))
  // The program the system shows a document with: it reads nothing, as one that is still starting.
  for (const name of ['xdg-open', 'open'])
    writeFileSync(join(folder.path, 'programy', name), '#!/bin/sh\n', { mode: 0o755 })
  seen.clear()
  watching = ['dane', 'tmp'].map((part) =>
    watch(join(folder.path, part), { recursive: true }, (_event, name) => void seen.add(`${part}/${name}`)),
  )
})
afterEach(() => {
  for (const one of watching.splice(0)) one.close()
  child.kill('SIGKILL')
  folder.remove()
})
const file = () => join(folder.path, 'dane', 'klub.klub')

async function startHost(): Promise<void> {
  const tmp = join(folder.path, 'tmp')
  const path = `${join(folder.path, 'programy')}:${process.env.PATH}`
  const env = { ...process.env, PATH: path, TMPDIR: tmp, TEMP: tmp, TMP: tmp }
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
const foundIn = (where: string): string[] => [
  ...new Set(
    readdirSync(where, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(where, name), { throwIfNoEntry: false })?.isFile())
      .flatMap((name) => {
        const bytes = readFileSync(join(where, name))
        return forms.filter((form) => bytes.includes(form)).map((form) => `${name}: ${form.toString('latin1')}`)
      }),
  ),
]

/** A copy of the scan for the system's viewer, in the private folder: somebody has opened it outside. */
const viewerCopy = /^tmp\/klubownik-podglad-\d+-\w+\/[0-9a-f]{16}\.pdf: trescskanuumowy$/

/** Works as a person does all day: records, a scan, a half-filled form, looks, prints. */
async function useHeavily(page: Page): Promise<void> {
  await ask('people.save', aPerson({ lastName: planted.surname, note: planted.note }))
  const scan = aPdf(planted.scan)
  const { sha256 } = (await send('/file', new Uint8Array(scan), fileType)).value as { sha256: string }
  const grant = await ask<{ id: number }>('grants.save', aGrant({ title: planted.grant }))
  const kept = await ask<{ id: number }>('scans.attach', { sha256, recordKind: 'grant', recordId: grant.id })
  await ask('documents.render', { document: { kind: 'agendaMonth', year: 2022, month: 1, withNames: true } })
  await ask('copies.make', { job: 'kopia' })
  const { fileId } = await ask<{ fileId: string }>('scans.open', { id: kept.id })
  expect(await send(`/open/${fileId}`, '{}')).toMatchObject({ ok: true })
  await ask('fileExport.make', { job: 'wszystko' })
  expect(await ask('fileCheck.run', {})).toMatchObject({ flaws: [] })
  const { copies } = await ask<{ copies: { where: string; name: string }[] }>('copies.list', {})
  await ask('copies.look', { source: { where: copies[0]!.where, name: copies[0]!.name }, secret: null })
  await ask('copies.rehearse', { job: 'próba' })
  const { address: followed } = await ask<{ address: string }>('calendarFeed.turnOn', {})
  expect((await fetch(followed)).status).toBe(200)
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
      expect(foundIn(folder.path)).toEqual([expect.stringMatching(viewerCopy)])
      await ask('vault.lock', {})
      expect(foundIn(folder.path)).toEqual([])
      await ask('vault.unlock', { passphrase })
      await ask('people.save', aPerson({ lastName: planted.surname, otherIdentifier: 'drugi', note: planted.note }))
    }
    await endHost('SIGKILL')
    await browser.close()
    expect(readdirSync(join(folder.path, 'dane'))).toContain('klub.klub-wal')
    expect(readdirSync(join(folder.path, 'dane', 'kopie')).filter((name) => name.endsWith('.klub'))).not.toEqual([])
    // What a crash leaves of a copy for the viewer, the next start takes away.
    expect(foundIn(folder.path)).toEqual(passphrase === null ? [expect.stringMatching(viewerCopy)] : [])
    await startHost()
    expect(foundIn(folder.path)).toEqual([])
    if (passphrase !== null) await ask('vault.unlock', { passphrase })
    expect(await ask('people.list', {})).toMatchObject({ total: passphrase === null ? 1 : 2 })
    await endHost('SIGTERM')
    expect(foundIn(folder.path)).toEqual([])
    expect(forms.filter((form) => said.includes(form.toString()))).toEqual([])
    expect(said).not.toMatch(/Error:/)
    expect([...seen].filter((name) => /proba|sprawdzenie|podglad/.test(name)).length).toBeGreaterThan(2)
    expect([...seen].filter((name) => !allowed.some((shape) => shape.test(name)))).toEqual([])
  },
  120_000,
)

it('the search finds a word in every form it may be written in', () => {
  const bytes = Buffer.concat([Buffer.from('x'), Buffer.from(planted.surname, 'utf16le')])
  expect(forms.some((form) => bytes.includes(form))).toBe(true)
  expect(forms.some((form) => Buffer.from(JSON.stringify({ name: planted.note })).includes(form))).toBe(true)
})
