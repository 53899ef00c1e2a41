import { expect, it } from 'vitest'
import { theProduct } from '../support/product.ts'

const product = theProduct({ demo: true })

it('a card of twelve areas with three ratings each is filled with 36 digits and saved with Ctrl+Enter', async () => {
  const page = await product.open('/uczestnicy/udzial/1/diagnoza')
  await page.getByRole('button', { name: 'Dodaj pomiar', exact: true }).click()
  const form = page.getByRole('form', { name: 'Nowy pomiar' })
  expect(await form.getByLabel('Rodzaj pomiaru').inputValue()).not.toBe('')
  await page.keyboard.type('15.02.2022')
  await page.keyboard.press('Control+Enter')
  const first = page.getByRole('button', { name: 'Sprawczość i poczucie wpływu, samoocena: nie oceniano' })
  await first.focus()
  await page.keyboard.type('345678901234'.repeat(3))
  await page.keyboard.press('Control+Enter')
  await page.getByText('Zapisano pomiar po zakończeniu 1.').waitFor()
  const { measurements } = await product.ask('diagnoses.ofParticipation', { participationId: 1 })
  const made = measurements.find((one) => one.kind === 'followUp')!
  const { ratings } = await product.ask('diagnoses.get', { id: made.id })
  const typed = [3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4]
  expect(ratings.map(({ self, specialist, agreed }) => [self, specialist, agreed])).toEqual(
    typed.map((rating) => [rating, rating, rating]),
  )
  // One act, so one step takes the whole card back.
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /^Mobilność i kompetencje cyfrowe, uzgodniona: nie oceniano/ }).waitFor()
})

it('half a card survives a stop of the program, a restricted note does not leave its field', async () => {
  const page = await product.open('/uczestnicy/udzial/2/diagnoza')
  await page.getByRole('tab', { name: 'Początkowy' }).click()
  await page.getByRole('button', { name: 'Pokaż notatki zastrzeżone' }).click()
  await page.getByRole('button', { name: 'Dodaj notatkę' }).click()
  await page.getByLabel('Treść notatki').fill('Brzęczydło')
  await page.getByRole('button', { name: /^Motywacja i cele, uzgodniona/ }).focus()
  await page.keyboard.press('9')
  await expect
    .poll(async () => (await product.ask('drafts.list', {})).map((draft) => draft.place))
    .toEqual(['/uczestnicy/udzial/2/diagnoza#Pomiar początkowy'])
  const kept = await product.ask('drafts.read', { place: '/uczestnicy/udzial/2/diagnoza#Pomiar początkowy' })
  expect(kept?.data).toContain('"agreed":9')
  expect(kept?.data).not.toContain('Brzęczydło')
})
