import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saltOf } from '#backend/db/open.ts'
import { deriveKey } from '#backend/vault/fileKey.ts'
import type { Bridge } from '#shared/contract/bridge.ts'
import { recoveryCodeOf } from '#shared/vault/recoveryCode.ts'
import { App } from '../../renderer/App.tsx'
import { gridDraftStoreOf } from '../../renderer/features/classes/gridDraftStore.ts'
import { draftStoreOf } from '../../renderer/features/settlements/draftStore.ts'
import { goTo } from '../../renderer/ui/layout/guardedLocation.ts'
import { freshBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aSeries, groupOfPeople } from '../support/classes.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aPerson, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

const words = 'zielona łąka 17 żab'
let b: TestBackend
let client: QueryClient
beforeEach(async () => {
  b = await freshBackend()
  localStorage.clear()
  goTo('/')
})
afterEach(async () => {
  vi.useRealTimers()
  await b.close()
})

function Cache() {
  client = useQueryClient()
  return null
}
let bridge: Bridge
const open = (path = '/') => {
  bridge = bridgeTo(b)
  goTo(path)
  return show(
    <>
      <Cache />
      <App />
    </>,
    bridge,
  ).user
}
const protect = () => b.ask('vault.setPassphrase', { present: null, next: words })
const locked = () => screen.findByRole('heading', { name: 'Klubownik jest zablokowany' })

describe('a locked file', () => {
  beforeEach(async () => {
    await b.ask('people.save', aPerson({ lastName: 'Gęślą' }))
    await protect()
  })

  it('asks for its passphrase, refuses a wrong one in words, and opens with the right one', async () => {
    await b.ask('vault.lock', {})
    const user = open('/uczestnicy')
    await locked()
    expect(screen.queryByRole('navigation')).toBeNull()
    const field = screen.getByLabelText('Hasło')
    expect(field).toHaveFocus()
    await user.type(field, 'nie to{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('To hasło nie otwiera tego pliku. Pliku nie zmieniono.')
    await user.click(screen.getByRole('button', { name: 'Pokaż: Hasło' }))
    expect(field).toHaveAttribute('type', 'text')
    await user.clear(field)
    await user.type(field, `${words}{Enter}`)
    expect(await screen.findByText('Gęślą', { exact: false })).toBeVisible()
  })

  it('opens by the code of its sheet; a mistyped line is pointed at before it is sent', async () => {
    const code = recoveryCodeOf((await deriveKey(words, saltOf(b.path))).bytes)
    await b.ask('vault.lock', {})
    const user = open()
    await user.click(await screen.findByRole('button', { name: 'Mam arkusz odzyskiwania' }))
    const line = (number: number) => screen.getByRole('textbox', { name: `Wiersz ${number}` })
    await user.type(
      line(1),
      (code[0] ?? '').replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')),
    )
    expect(line(1)).toHaveAccessibleDescription(/Wiersz 1 nie zgadza się z arkuszem/)
    await user.clear(line(1))
    await user.click(line(2))
    await user.paste(code.join('\n').toLowerCase())
    expect(line(4)).toHaveValue(code[3])
    await user.click(screen.getByRole('button', { name: 'Otwórz' }))
    expect(await screen.findByRole('navigation', { name: 'Ekrany' })).toBeVisible()
  })

  it('is locked by Ctrl+L: the window holds nothing of it, and what was half typed is offered afterwards', async () => {
    const user = open('/uczestnicy/nowa')
    await user.type(await screen.findByRole('textbox', { name: /^Nazwisko/ }), 'Żółć')
    await screen.findByRole('button', { name: 'Zablokuj' })
    await user.keyboard('{Control>}l{/Control}')
    await locked()
    expect(document.body.textContent).not.toMatch(/Żółć|Gęślą|Nowa osoba/)
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual([''])
    const held = client.getQueryCache().getAll()
    expect(held.map(({ queryKey }) => queryKey[0])).toEqual(['vault.status'])
    expect(client.getMutationCache().getAll()).toEqual([])
    await user.type(screen.getByLabelText('Hasło'), `${words}{Enter}`)
    await user.click(await screen.findByRole('button', { name: 'Przywróć' }))
    expect(screen.getByRole('textbox', { name: /^Nazwisko/ })).toHaveValue('Żółć')
  })

  it('lets go of the unsaved texts of a report, and has them again from the file', async () => {
    const { grantId } = await grantWithLine(b)
    const { id } = await b.ask('settlements.save', aReport(grantId, { i1: 'Stary opis' }))
    const user = open(`/sprawozdania/${id}`)
    await screen.findByRole('button', { name: /^I\.1 Rezultaty/ })
    // As the editor does with a key: this stand-in of a browser has no selection that the editor could work with.
    const written = { i1: { text: 'Stary opis gęśliście', from: 'Stary opis' } }
    act(() => draftStoreOf(bridge, id).set({ draft: written }))
    await screen.findByRole('button', { name: /^I\.1 Rezultaty – niezapisane/ })
    await user.keyboard('{Control>}l{/Control}')
    await locked()
    // Nothing that is typed is left in the memory of the window: what it remembers of a report is as new.
    expect(draftStoreOf(bridge, id).get()).toEqual({
      ...{ draft: {}, busy: false, refused: undefined, saved: undefined, read: false },
    })
    await user.type(screen.getByLabelText('Hasło'), `${words}{Enter}`)
    expect(await screen.findByRole('button', { name: /^I\.1 Rezultaty – niezapisane/ })).toBeVisible()
    expect(draftStoreOf(bridge, id).get().draft).toEqual(written)
    expect((await b.ask('settlements.get', { id })).report.i1).toBe('Stary opis')
  })

  it('lets go of marks that are not confirmed, and has them again from the file', async () => {
    const { editionId, groupId } = await groupOfPeople(b, 2, {})
    await b.ask('classes.planSeries', aSeries({ editionId, groupId, times: 1 }))
    const user = open(`/zajecia/obecnosc?edycja=${editionId}&grupa=${groupId}`)
    const marked = { name: 'nieobecność nieusprawiedliwiona, niezatwierdzone' }
    const [first] = await screen.findAllByRole('gridcell', { name: /obecność, do zatwierdzenia/ })
    await user.click(first!)
    await user.keyboard('n')
    expect(await screen.findByRole('gridcell', marked)).toBeVisible()
    await user.keyboard('{Control>}l{/Control}')
    await locked()
    expect(gridDraftStoreOf(bridge, editionId).get()).toEqual({ draft: {}, past: [], read: false })
    await user.type(screen.getByLabelText('Hasło'), `${words}{Enter}`)
    expect(await screen.findByRole('gridcell', marked)).toBeVisible()
  })

  it('is locked when nobody has touched the window for the chosen time', async () => {
    localStorage.setItem('klubownik.idleMinutes', '5')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.parse('2022-01-10T10:00:00Z') })
    open()
    await screen.findByRole('button', { name: 'Zablokuj' })
    vi.advanceTimersByTime(4 * 60_000)
    fireEvent.pointerMove(window)
    vi.advanceTimersByTime(4 * 60_000)
    expect((await b.ask('vault.status', {})).state).toBe('open')
    vi.advanceTimersByTime(2 * 60_000)
    await locked()
  })

  it('locked in another window, it goes from this one at once; locked here, the others are told', async () => {
    open('/uczestnicy')
    await waitFor(() => expect(document.body.textContent).toContain('Gęślą'), { timeout: 20_000 })
    await screen.findByRole('button', { name: 'Zablokuj' })
    await b.ask('vault.lock', {})
    fireEvent(window, new StorageEvent('storage', { key: 'klubownik.closedAt', newValue: '1' }))
    await locked()
    expect(document.body.textContent).not.toContain('Gęślą')
    expect(localStorage.getItem('klubownik.closedAt')).toMatch(/^\d+$/)
  })

  it('locked from elsewhere, it is noticed with the next question', async () => {
    const user = open()
    await screen.findByRole('button', { name: 'Zablokuj' })
    await b.ask('vault.lock', {})
    await user.click(screen.getByRole('link', { name: 'Uczestnicy' }))
    await locked()
  })
})

it('a locked file that does not say whose it is stays refused, with a quiet way to try a passphrase', async () => {
  const bridge = bridgeTo(b)
  const status = { ...(await b.ask('vault.status', {})), state: 'locked', isMarked: false }
  const refusal = { code: 'locked', message: 'Tego pliku nie da się odczytać tym kluczem.' }
  const { user } = show(<App />, {
    ...bridge,
    call: async (name, input) =>
      name === 'vault.status' ? { ok: true, value: { ...status, refusal } } : bridge.call(name, input),
  })
  expect(await screen.findByRole('heading', { name: 'Nie otwarto pliku z danymi' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Otwórz hasłem' }))
  await locked()
})

describe('the settings', () => {
  const section = () => screen.findByRole('region', { name: 'Hasło pliku' })

  it('say that copies in the second place keep their key, and make one there under the new one', async () => {
    const pen = tempFolder()
    await b.ask('people.save', aPerson({ lastName: 'Gęślą' }))
    await b.ask('copies.choosePlace', { folder: pen.path })
    await b.ask('copies.make', { job: 'a' })
    const user = open('/ustawienia/bezpieczenstwo')
    const part = within(await section())
    await user.click(await part.findByRole('button', { name: 'Ustaw hasło…' }))
    expect(await part.findByText('Kopie w drugim miejscu zostaną takie, jakie są.')).toBeVisible()
    await user.type(part.getByLabelText('Nowe hasło'), words)
    await user.type(part.getByLabelText('Powtórz nowe hasło'), `${words}{Enter}`)
    await user.click(await screen.findByRole('button', { name: 'Zamknij arkusz' }))
    const inPlace = async () => (await b.ask('copies.list', {})).copies.filter(({ where }) => where === 'place')
    expect((await inPlace()).map(({ isProtected }) => isProtected)).toEqual([false])
    expect(await part.findByText('W drugim miejscu są kopie sprzed tej zmiany.')).toBeVisible()
    await user.click(part.getByRole('button', { name: 'Zrób kopię w drugim miejscu' }))
    await screen.findByText(/^Zrobiono kopię w drugim miejscu/)
    expect((await inPlace()).some(({ isProtected }) => isProtected)).toBe(true)
    expect(part.queryByText('W drugim miejscu są kopie sprzed tej zmiany.')).toBeNull()
    pen.remove()
  })
  it('set a passphrase with its strength told, offer the sheet at once, and take it away again', async () => {
    const user = open('/ustawienia/bezpieczenstwo')
    const part = within(await section())
    await user.click(await part.findByRole('button', { name: 'Ustaw hasło…' }))
    await user.type(part.getByLabelText('Nowe hasło'), 'qwerty')
    await waitFor(() => expect(part.getByText(/^Hasło bardzo słabe/)).toBeVisible())
    await user.click(part.getByRole('button', { name: 'Ustaw hasło' }))
    expect(part.getByLabelText('Nowe hasło')).toHaveAccessibleDescription(/co najmniej 8 znaków/)
    await user.clear(part.getByLabelText('Nowe hasło'))
    await user.type(part.getByLabelText('Nowe hasło'), words)
    await waitFor(() => expect(part.getByText(/^Hasło bardzo dobre/)).toBeVisible())
    await user.type(part.getByLabelText('Powtórz nowe hasło'), 'inne')
    await user.click(part.getByRole('button', { name: 'Ustaw hasło' }))
    expect(part.getByLabelText('Powtórz nowe hasło')).toHaveAccessibleDescription(/takie same/)
    await user.clear(part.getByLabelText('Powtórz nowe hasło'))
    await user.type(part.getByLabelText('Powtórz nowe hasło'), `${words}{Enter}`)
    const dialog = await screen.findByRole('dialog', { name: 'Arkusz odzyskiwania' }, { timeout: 20_000 })
    expect((await b.ask('vault.status', {})).isProtected).toBe(true)
    await user.click(within(dialog).getByRole('button', { name: 'Zamknij arkusz' }))
    expect(await part.findByText('Plik jest zabezpieczony hasłem.')).toBeVisible()

    await user.click(part.getByRole('button', { name: 'Zdejmij hasło…' }))
    await user.type(part.getByLabelText('Obecne hasło'), 'nie to')
    await user.click(part.getByRole('button', { name: 'Zdejmij hasło' }))
    expect(await part.findByRole('alert')).toHaveTextContent('To hasło nie otwiera tego pliku.')
    await user.clear(part.getByLabelText('Obecne hasło'))
    await user.type(part.getByLabelText('Obecne hasło'), `${words}{Enter}`)
    expect(await part.findByText('Plik nie ma hasła.', {}, { timeout: 20_000 })).toBeVisible()
  })
})

it('who has forgotten the passphrase sets another one with the sheet', async () => {
  await protect()
  const code = recoveryCodeOf((await deriveKey(words, saltOf(b.path))).bytes)
  const user = open('/ustawienia/bezpieczenstwo')
  const part = within(await screen.findByRole('region', { name: 'Hasło pliku' }))
  await user.click(await part.findByRole('button', { name: 'Zmień hasło…' }))
  await user.click(part.getByRole('button', { name: 'Nie pamiętam hasła, mam arkusz odzyskiwania' }))
  await user.click(part.getByRole('textbox', { name: 'Wiersz 1' }))
  await user.paste(code.join(' '))
  await user.type(part.getByLabelText('Nowe hasło'), 'rower pod lipą')
  await user.type(part.getByLabelText('Powtórz nowe hasło'), 'rower pod lipą{Enter}')
  await screen.findByRole('dialog', { name: 'Arkusz odzyskiwania' })
  await b.ask('vault.lock', {})
  expect(await b.refusal('vault.unlock', { code: code.join(' ') })).toMatchObject({ code: 'vault.wrongCode' })
  await b.ask('vault.unlock', { passphrase: 'rower pod lipą' })
})

it('a new file asks for a passphrase first; leaving it out is warned of once and kept', async () => {
  const user = open()
  expect(await screen.findByRole('heading', { name: 'Najpierw hasło' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Na razie bez hasła' }))
  const dialog = await screen.findByRole('dialog', { name: 'Pracować bez hasła?' })
  expect(dialog).toHaveTextContent('przeczyta dane wszystkich osób')
  await user.click(within(dialog).getByRole('button', { name: 'Pracuj bez hasła' }))
  expect(screen.queryByRole('heading', { name: 'Najpierw hasło' })).toBeNull()
  expect((await b.ask('vault.status', {})).isProtected).toBe(false)
})
