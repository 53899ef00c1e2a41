import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CodeLists } from '../../renderer/features/codeLists/CodeLists.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const items = (list: string) => b.ask('codeLists.items', { list })

it('a new reason of ending is added with what it counts as', async () => {
  const { user } = show(<CodeLists />, bridgeTo(b))
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Słownik' }), 'Powody zakończenia udziału')
  await user.click(screen.getByRole('button', { name: 'Dodaj pozycję' }))
  const form = within(await screen.findByRole('form', { name: 'Nowa pozycja słownika' }))
  await user.type(form.getByRole('textbox', { name: /Nazwa/ }), 'powrót do CIS')
  await user.type(form.getByRole('textbox', { name: /Kod/ }), 'Z12')
  await user.selectOptions(form.getByRole('combobox', { name: 'liczy się jako' }), 'kontynuacja')
  await user.click(form.getByRole('button', { name: 'Zapisz pozycję' }))
  await vi.waitFor(async () =>
    expect((await items('end_reason')).at(-1)).toMatchObject({
      code: 'Z12',
      label: 'powrót do CIS',
      attributes: { class: 'continued' },
    }),
  )
})

it('the forms of a kind of support are shown as they are kept and one more can be marked', async () => {
  const { user } = show(<CodeLists />, bridgeTo(b))
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Słownik' }), 'Rodzaje wsparcia')
  await user.click(await screen.findByText('poradnictwo psychologiczne'))
  const form = within(await screen.findByRole('form', { name: 'Pozycja: poradnictwo psychologiczne' }))
  expect(form.getByRole('checkbox', { name: 'formy: indywidualna' })).toBeChecked()
  expect(form.getByRole('textbox', { name: /Kod/ })).toBeDisabled()
  await user.click(form.getByRole('checkbox', { name: 'formy: grupowa' }))
  await user.click(form.getByRole('button', { name: 'Zapisz pozycję' }))
  await vi.waitFor(async () =>
    expect((await items('support_type')).find((one) => one.code === 'T02')?.attributes).toMatchObject({
      forms: ['group', 'individual'],
      unit: 60,
      efs: 'doradztwo/konsultacje',
    }),
  )
})
