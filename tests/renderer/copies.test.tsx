import { readFileSync, writeFileSync } from 'node:fs'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { folderBeside } from '#backend/copies/folder.ts'
import { App } from '../../renderer/App.tsx'
import { CopiesView } from '../../renderer/features/copies/CopiesView.tsx'
import { freshBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())
const open = () => show(<CopiesView />, bridgeTo(b))
const rows = () =>
  within(screen.getByRole('table', { name: 'Kopie pliku' }))
    .getAllByRole('row')
    .slice(1)

it('a file without a copy says so in the frame and in the settings; making one turns the light', async () => {
  const { user } = show(<App />, bridgeTo(b))
  const light = await screen.findByRole('link', { name: 'Kopia: nie ma' })
  expect(light).toHaveAttribute('data-tone', 'block')
  await user.click(light)
  expect(await screen.findByText('Nie ma jeszcze żadnej sprawdzonej kopii tego pliku.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Zrób kopię teraz' }))
  expect(await screen.findByText(/^Zrobiono i sprawdzono kopię \(.*\)\.$/, {}, { timeout: 5000 })).toBeVisible()
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
