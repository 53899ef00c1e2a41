import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { screen, within } from '@testing-library/react'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { backendOver } from '#backend/app.ts'
import { folderBeside } from '#backend/copies/folder.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { createKeeper } from '#backend/vault/keeper.ts'
import { App } from '../../renderer/App.tsx'
import { CopiesView } from '../../renderer/features/copies/CopiesView.tsx'
import { openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let folder: ReturnType<typeof tempFolder>
beforeEach(async () => {
  history.replaceState(null, '', '/')
  dispatchEvent(new PopStateEvent('popstate'))
  folder = tempFolder()
  copyFileSync(inject('emptyFile'), `${folder.path}/klub.klub`)
  b = await openTestBackend(`${folder.path}/klub.klub`)
})
afterEach(async () => {
  await b.close()
  folder.remove()
})
const open = () => show(<CopiesView />, bridgeTo(b))
const rows = () =>
  within(screen.getByRole('table', { name: 'Kopie pliku' }))
    .getAllByRole('row')
    .slice(1)

it('a file without a copy says so in the frame and in the settings; making one turns the light', async () => {
  const first = show(<App />, bridgeTo(b))
  expect(await screen.findByRole('link', { name: 'Kopia: jeszcze nie trzeba' })).toHaveAttribute('data-tone', 'none')
  first.unmount()
  await b.ask('people.save', aPerson())
  const { user } = show(<App />, bridgeTo(b))
  const light = await screen.findByRole('link', { name: 'Kopia: nie ma' })
  expect(light).toHaveAttribute('data-tone', 'block')
  await user.click(light)
  expect(await screen.findByText('Nie ma jeszcze żadnej sprawdzonej kopii tego pliku.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Zrób kopię teraz' }))
  expect(await screen.findByText(/^Zrobiono i sprawdzono kopię \(.*\)\.$/)).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Kopia: dziś' })).toHaveAttribute('data-tone', 'good')
})

it('the list says of each copy when, why, what is in it, and whether it was verified', async () => {
  await b.ask('people.save', aPerson())
  await b.ask('copies.make', { job: 'a' })
  const { path } = folderBeside(b.path)
  writeFileSync(`${path}/klub-kopia-2021-05-01T10-00-00-000Z.klub`, 'x')
  open()
  await screen.findByRole('table', { name: 'Kopie pliku' })
  const [verified, strange] = rows()
  expect(verified).toHaveTextContent(/10\.01\.2022, 11:00zrobiona ręcznieten komputer10/)
  expect(verified).toHaveTextContent('sprawdzona, bez hasła')
  expect(strange).toHaveTextContent(/01\.05\.2021, 12:00nieznanaten komputer––/)
  expect(strange).toHaveTextContent('niesprawdzona')
})

it('a second place is chosen, warns that copies there have no passphrase, and is forgotten', async () => {
  const pen = tempFolder()
  await b.ask('copies.make', { job: 'a' })
  const { user } = open()
  const field = await screen.findByRole('textbox', { name: 'Folder na innym dysku' })
  await user.clear(field)
  await user.type(field, `${pen.path}/nie ma`)
  await user.click(screen.getByRole('button', { name: 'Zapamiętaj to miejsce' }))
  expect(await screen.findByText(/^Nie ma takiego folderu albo dysk jest odłączony/)).toBeVisible()
  await user.clear(field)
  await user.type(field, pen.path)
  await user.click(screen.getByRole('button', { name: 'Zapamiętaj to miejsce' }))
  expect(await screen.findByText('Kopie w tym miejscu są bez hasła.')).toBeVisible()
  expect(rows().map((row) => row.textContent?.includes('drugie miejsce'))).toEqual([false, true])
  await user.click(screen.getByRole('button', { name: 'Zapomnij to miejsce' }))
  expect(await screen.findByRole('button', { name: 'Zapamiętaj to miejsce' })).toBeVisible()
  pen.remove()
})

describe('where the host has a dialog for folders', () => {
  const openWith = (chooseFolder: () => Promise<string | null>) =>
    show(<CopiesView />, { ...bridgeTo(b), chooseFolder })
  const button = () => screen.findByRole('button', { name: 'Wskaż folder na innym dysku…' })

  it('the second place is picked there and not typed; giving up changes nothing', async () => {
    const pen = tempFolder()
    const answers = [null, pen.path]
    const { user } = openWith(async () => answers.shift()!)
    await user.click(await button())
    expect(screen.queryByRole('textbox', { name: 'Folder na innym dysku' })).toBeNull()
    expect(await b.ask('copies.list', {})).toMatchObject({ place: null })
    await user.click(await button())
    expect(await screen.findByRole('button', { name: 'Zapomnij to miejsce' })).toBeVisible()
    expect(screen.getByText(pen.path)).toBeVisible()
    pen.remove()
  })

  it('a folder that is gone by then is refused where it was picked', async () => {
    const { user } = openWith(async () => `${folder.path}/wyjęty pendrive`)
    await user.click(await button())
    expect(await screen.findByText(/^Nie ma takiego folderu albo dysk jest odłączony/)).toBeVisible()
    expect(await button()).toBeEnabled()
  })
})

it('a sample has no second place and no copy of it is restored, and both are said instead of offered', async () => {
  await b.ask('people.save', aPerson())
  await b.close()
  b = await openTestBackend(`${folder.path}/klub.klub`, { demo: true })
  await b.ask('copies.make', { job: 'a' })
  const { user } = open()
  expect(await screen.findByText(/^Przykład nie ma drugiego miejsca.*Wybierzesz je w swoim pliku\.$/)).toBeVisible()
  expect(screen.getByText(/W przykładzie kopii się nie odtwarza\.$/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Zapamiętaj to miejsce' })).toBeNull()
  expect(screen.queryByRole('textbox', { name: /^Plik spoza listy/ })).toBeNull()
  await user.click(within(rows()[0]!).getByText('zrobiona ręcznie'))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByRole('row', { name: /^Osoby/ })).toBeVisible()
  expect(dialog.queryByRole('button', { name: 'Odtwórz tę kopię' })).toBeNull()
})

it('a copy is tried out, and one that was altered is said to have failed', async () => {
  const { user } = open()
  const button = await screen.findByRole('button', { name: 'Wypróbuj ostatnią kopię' })
  await user.click(button)
  expect(await screen.findByText(/^Nie ma jeszcze żadnej sprawdzonej kopii, więc/)).toBeVisible()
  const { name } = await b.ask('copies.make', { job: 'a' })
  await user.click(button)
  expect(await screen.findByText(/udało się\.$/)).toBeVisible()
  const copy = `${folderBeside(b.path).path}/${name}`
  writeFileSync(copy, readFileSync(copy).fill(7, 5000, 5010))
  await user.click(button)
  expect(await screen.findByText(/^Próbne odtworzenie się nie powiodło/)).toBeVisible()
  expect(await screen.findByText(/nie udało się\.$/)).toBeVisible()
})

it('a copy is looked into from the list and put in place; the file before lies beside and is on the list', async () => {
  await b.ask('people.save', aPerson({ lastName: 'Łoś', otherIdentifier: '1' }))
  await b.ask('copies.make', { job: 'a' })
  await b.ask('people.save', aPerson({ lastName: 'Gęś', otherIdentifier: '2' }))
  const { user } = open()
  await screen.findByRole('table', { name: 'Kopie pliku' })
  await user.click(within(rows()[0]!).getByText('zrobiona ręcznie'))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText(/^Po odtworzeniu zabraknie tego, co zapisano po tej kopii: 1\skroku\.$/)).toBeVisible()
  expect(dialog.getByText(/„Gęś Anna”|Gęś/)).toBeVisible()
  expect(dialog.getByRole('row', { name: 'Osoby 1 2' })).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Odtwórz tę kopię' }))
  expect(await screen.findByText('plik odłożony')).toBeVisible()
  expect((await b.ask('people.list', {})).total).toBe(1)
})

it('a copy under another passphrase asks for it, and a wrong one is refused', async () => {
  await b.ask('vault.setPassphrase', { present: null, next: 'zielona łąka 17 żab' })
  const { name } = await b.ask('copies.make', { job: 'a' })
  const old = tempFolder()
  const path = `${old.path}/stara.klub`
  writeFileSync(path, readFileSync(`${folderBeside(b.path).path}/${name}`))
  await b.ask('vault.setPassphrase', { present: { passphrase: 'zielona łąka 17 żab' }, next: null })
  const { user } = open()
  await user.type(await screen.findByRole('textbox', { name: /^Plik spoza listy/ }), path)
  await user.click(screen.getByRole('button', { name: 'Zobacz, co jest w pliku' }))
  const dialog = within(await screen.findByRole('dialog'))
  const field = await dialog.findByLabelText('Hasło z dnia, w którym powstała kopia')
  await user.type(field, 'nie to hasło')
  await user.click(dialog.getByRole('button', { name: 'Otwórz kopię' }))
  expect(await dialog.findByText(/^To hasło nie otwiera tego pliku/)).toBeVisible()
  await user.clear(field)
  await user.type(field, 'zielona łąka 17 żab')
  await user.click(dialog.getByRole('button', { name: 'Otwórz kopię' }))
  expect(await dialog.findByText(/Kopia ma hasło z dnia, w którym powstała\.$/)).toBeVisible()
  old.remove()
})

it('all data are saved in open formats, with what was saved', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Zapisz ZIP z danymi' }))
  expect(await screen.findByText(/^Zapisano \d+\stabel/)).toBeVisible()
})

it('a file of a newer version offers two ways: an update, or the copy made before it; a damaged one the last good copy', async () => {
  await b.ask('people.save', aPerson())
  const { name } = await b.ask('copies.make', { job: 'a' })
  await b.close()
  const raw = new Database(b.path)
  applyKey(raw)
  raw.pragma('user_version = 999')
  raw.close()
  const register = JSON.parse(readFileSync(folderBeside(b.path).register, 'utf8'))
  register.copies[0].kind = 'beforeMigration'
  writeFileSync(folderBeside(b.path).register, JSON.stringify(register))
  b = await openTestBackend(b.path)
  const { user } = show(<App />, bridgeTo(b))
  expect(await screen.findByText(/^Ten plik zapisała nowsza wersja programu/)).toBeVisible()
  expect(await screen.findByText(/^Masz dwa wyjścia\. Pierwsze: zaktualizuj Klubownika/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^Zobacz kopię sprzed aktualizacji/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByRole('row', { name: 'Osoby 1' })).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Odtwórz tę kopię' }))
  expect(await screen.findByRole('heading', { name: 'Dziś' })).toBeVisible()
  expect(name).toContain('-kopia-')
})

it('a damaged file offers the last good copy and saving what can be read, tells by table what was saved, and opens it', async () => {
  for (let n = 0; n < 40; n += 1)
    await b.ask('people.save', aPerson({ otherIdentifier: `${n}`, note: 'x'.repeat(900) }))
  await b.ask('copies.make', { job: 'a' })
  await b.close()
  const raw = new Database(b.path)
  applyKey(raw)
  const leaf = raw
    .prepare("select max(pageno) from dbstat where name = 'person' and pagetype = 'leaf'")
    .pluck()
    .get() as number
  raw.close()
  writeFileSync(b.path, readFileSync(b.path).fill(0x5a, (leaf - 1) * 4096 + 200, (leaf - 1) * 4096 + 300))
  // As the check of all pages after the start leaves it.
  const keeper = createKeeper(b.path, () => {}, { kind: 'refused', code: 'damaged' })
  const damaged = backendOver(keeper, {
    file: b.path,
    copyWorker: pathToFileURL(resolve('electron/backend/copies/worker.ts')),
  })
  const { user } = show(<App />, bridgeTo(damaged))
  expect(await screen.findByText(/^Plik z danymi jest uszkodzony/)).toBeVisible()
  expect(await screen.findByRole('button', { name: /^Zobacz ostatnią dobrą kopię/ })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Uratuj, co się da' }))
  expect(await screen.findByText(/^Uratowano \d+\swiersz\p{L}*\. Bez strat: \d+\stabel\p{L}* z \d+\.$/u)).toBeVisible()
  expect(screen.getByText(/^osoba: uratowano 3\d, części nie dało się odczytać$/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Zobacz uratowany plik' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByRole('button', { name: 'Odtwórz tę kopię' }))
  expect(await screen.findByRole('heading', { name: 'Dziś' })).toBeVisible()
  await damaged.close()
})
