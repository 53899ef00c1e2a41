import { createServer } from 'node:http'
import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ruleError } from '#shared/contract/errors.ts'
import { err } from '#shared/kernel/result.ts'
import { FeedSection } from '../../renderer/features/calendarFeed/FeedSection.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeAll(async () => {
  b = await freshBackend({ servesCalendar: true })
})
afterAll(() => b.close())
beforeEach(() => b.ask('calendarFeed.turnOff', {}))

const open = () => show(<FeedSection />, bridgeTo(b)).user
const button = (name: string) => screen.findByRole('button', { name })
const address = () => screen.findByRole('textbox', { name: 'Adres kalendarza' }) as Promise<HTMLInputElement>
const status = () => b.ask('calendarFeed.status', {})

it('off it says what it gives and to whom; turned on it shows the address, that it answers, and copies it', async () => {
  const user = open()
  expect(await screen.findByText(/Nazwisk uczestników w tym kalendarzu nie ma/)).toBeVisible()
  await user.click(await button('Włącz kalendarz na bieżąco'))
  expect(await screen.findByText('Klubownik odpowiada pod tym adresem.')).toBeVisible()
  expect(screen.getByText(/żaden program z kalendarzem jeszcze nie zapytał/)).toBeVisible()
  expect(await address()).toHaveValue((await status()).address)
  await user.click(await button('Kopiuj adres'))
  expect(await navigator.clipboard.readText()).toBe((await status()).address)
  await user.click(screen.getByText('Jak dodać ten adres w programie z kalendarzem'))
  expect(screen.getByText('Outlook (klasyczny)')).toBeVisible()
  await user.click(await button('Wyłącz'))
  expect(await button('Włącz kalendarz na bieżąco')).toBeVisible()
  expect((await status()).state).toBe('off')
})
it('a new address is asked about first, and leaving it keeps the old one', async () => {
  const { address: old } = await b.ask('calendarFeed.turnOn', {})
  const user = open()
  expect(await address()).toHaveValue(old)
  await user.click(await button('Nowy adres…'))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Nie teraz' }))
  expect((await status()).address).toBe(old)
  await user.click(await button('Nowy adres…'))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Zmień adres' }))
  await waitFor(async () => expect((await address()).value).not.toBe(old))
  expect((await address()).value).toBe((await status()).address)
})
it('reminders are taken out and put in again', async () => {
  await b.ask('calendarFeed.turnOn', {})
  const user = open()
  const box = await screen.findByRole('checkbox', { name: /^Przypominaj 30, 14, 7 dni/ })
  expect(box).toBeChecked()
  await user.click(box)
  await waitFor(() => expect(box).not.toBeChecked())
  expect((await status()).reminders).toBe(false)
  await b.ask('calendarFeed.setReminders', { reminders: true })
})
it('an address taken by a stranger is told with what to do, and tried once more', async () => {
  const port = Number(new URL((await b.ask('calendarFeed.turnOn', {})).address!).port)
  await b.ask('calendarFeed.turnOff', {})
  const stranger = createServer()
  await new Promise<void>((done) => stranger.listen(port, '127.0.0.1', done))
  await b.ask('calendarFeed.turnOn', {})
  const user = open()
  expect(await screen.findByText('Ten adres zajął inny program.')).toBeVisible()
  await new Promise((done) => stranger.close(done))
  await user.click(await button('Spróbuj ponownie'))
  expect(await screen.findByText('Klubownik odpowiada pod tym adresem.')).toBeVisible()
})
it.each([
  ['elsewhere', 'Odpowiada drugi Klubownik z tym samym plikiem.'],
  ['idle', 'Klubownik teraz nie odpowiada.'],
] as const)('where it is „%s” it says so', async (state, words) => {
  const told = { state, address: 'http://127.0.0.1:20000/x.ics', reminders: true, lastAskedAt: null }
  show(<FeedSection />, { ...bridgeTo(b), call: async () => ({ ok: true, value: told }) })
  expect(await screen.findByText(words)).toBeVisible()
})
it('a refusal stands beside the button that was pressed', async () => {
  const refused = err(ruleError('calendarFeed.noPort', 'Nie ma wolnego portu.'))
  const bridge = bridgeTo(b)
  const user = show(<FeedSection />, {
    ...bridge,
    call: (name, input) => (name === 'calendarFeed.turnOn' ? Promise.resolve(refused) : bridge.call(name, input)),
  }).user
  await user.click(await button('Włącz kalendarz na bieżąco'))
  expect(await screen.findByRole('alert')).toHaveTextContent('Nie ma wolnego portu.')
})
