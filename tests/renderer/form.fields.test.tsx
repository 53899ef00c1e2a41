import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '#shared/kernel/result.ts'
import { ComboboxField } from '../../renderer/ui/form/ComboboxField.tsx'
import { DateField } from '../../renderer/ui/form/DateField.tsx'
import { Form } from '../../renderer/ui/form/Form.tsx'
import { IdentifierField } from '../../renderer/ui/form/IdentifierField.tsx'
import { MoneyField } from '../../renderer/ui/form/MoneyField.tsx'
import { NumberField, PercentField } from '../../renderer/ui/form/NumberField.tsx'
import { SelectField } from '../../renderer/ui/form/SelectField.tsx'
import { TextArea } from '../../renderer/ui/form/TextArea.tsx'
import { show } from '../support/screen.tsx'

let sent: unknown[] = []
beforeEach(() => {
  sent = []
})
const inForm = (fields: ReactNode, values: Record<string, unknown>) =>
  show(
    <Form
      label="Wzór"
      values={values}
      onSend={async (typed: Record<string, unknown>) => {
        sent.push(typed)
        return ok(true)
      }}
      onSaved={() => undefined}
    >
      {fields}
    </Form>,
  ).user
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const save = () => screen.getByRole('button', { name: 'Zapisz' })

describe('an amount', () => {
  const amount = (gross: unknown = null) => inForm(<MoneyField name="gross" label="Kwota brutto" />, { gross })

  it('typed the Polish way is sent as whole grosze and stands formatted once left', async () => {
    const user = amount()
    await user.type(field('Kwota brutto'), '1234,5')
    expect(field('Kwota brutto')).toHaveValue('1234,5')
    await user.tab()
    expect(field('Kwota brutto')).toHaveValue('1\u00a0234,50')
    await user.click(save())
    expect(sent).toEqual([{ gross: 123_450 }])
  })
  it.each(['12,345', 'sto', '1.2.3', '--5'])(
    'that cannot be read (%s) stays as typed, with a sentence, and is not sent',
    async (text) => {
      const user = amount()
      await user.type(field('Kwota brutto'), text)
      await user.tab()
      expect(field('Kwota brutto')).toHaveValue(text)
      expect(field('Kwota brutto')).toHaveAccessibleDescription(/To nie jest kwota/)
      expect(field('Kwota brutto')).toBeInvalid()
      await user.click(save())
      expect(sent).toEqual([])
      expect(field('Kwota brutto')).toHaveValue(text)
      expect(field('Kwota brutto')).toHaveFocus()
    },
  )
  it('may be a correction below zero', async () => {
    const user = amount()
    await user.type(field('Kwota brutto'), '-12,30')
    await user.click(save())
    expect(sent).toEqual([{ gross: -1230 }])
  })
  it('taken out again is empty, not zero', async () => {
    const user = amount(500)
    expect(field('Kwota brutto')).toHaveValue('5,00')
    await user.clear(field('Kwota brutto'))
    await user.click(save())
    expect(sent).toEqual([{ gross: null }])
  })
})

describe('a day', () => {
  const day = () => inForm(<DateField name="paidOn" label="Data zapłaty" />, { paidOn: null })

  it.each([
    ['12.05.2021', '2021-05-12'],
    ['1.5.2021', '2021-05-01'],
    ['29-02-2024', '2024-02-29'],
  ])('%s is sent as %s', async (typed, iso) => {
    const user = day()
    await user.type(field('Data zapłaty'), typed)
    await user.click(save())
    expect(sent).toEqual([{ paidOn: iso }])
  })
  it('shows as dd.mm.rrrr once left', async () => {
    const user = day()
    await user.type(field('Data zapłaty'), '1.5.2021')
    await user.tab()
    expect(field('Data zapłaty')).toHaveValue('01.05.2021')
  })
  it('with two digits of the year is asked about, not guessed', async () => {
    const user = day()
    await user.type(field('Data zapłaty'), '12.5.21')
    await user.tab()
    expect(field('Data zapłaty')).toHaveValue('12.5.21')
    expect(field('Data zapłaty')).toHaveAccessibleDescription(/rok czterema cyframi/)
  })
  it('that does not exist is refused and kept as typed', async () => {
    const user = day()
    await user.type(field('Data zapłaty'), '30.02.2021')
    await user.click(save())
    expect(sent).toEqual([])
    expect(field('Data zapłaty')).toHaveValue('30.02.2021')
    expect(field('Data zapłaty')).toHaveAccessibleDescription(/Nie ma takiego dnia/)
  })
})

describe('numbers with rules', () => {
  it('a per cent is sent as hundredths', async () => {
    const user = inForm(<PercentField name="part" label="Udział" />, { part: null })
    await user.type(field('Udział'), '12,5')
    await user.click(save())
    expect(sent).toEqual([{ part: 1250 }])
  })
  it('a count takes no decimals', async () => {
    const user = inForm(<NumberField name="people" label="Osoby" />, { people: null })
    await user.type(field('Osoby'), '1,5')
    await user.tab()
    expect(field('Osoby')).toHaveAccessibleDescription(/liczbę całkowitą/)
  })
  it('a NIP is sent bare and shown in its groups', async () => {
    const user = inForm(<IdentifierField kind="nip" name="nip" label="NIP" />, { nip: null })
    await user.type(field('NIP'), '526 025 02 74')
    await user.tab()
    expect(field('NIP')).toHaveValue('526-025-02-74')
    await user.click(save())
    expect(sent).toEqual([{ nip: '5260250274' }])
  })
  it('a PESEL with a wrong digit is kept and explained', async () => {
    const user = inForm(<IdentifierField kind="pesel" name="pesel" label="PESEL" />, { pesel: null })
    await user.type(field('PESEL'), '44051401358')
    await user.tab()
    expect(field('PESEL')).toHaveAccessibleDescription(/PESEL nie jest poprawny/)
    expect(field('PESEL')).toHaveValue('44051401358')
  })
})

describe('choices', () => {
  it('an option is found without Polish marks, by any of its words', async () => {
    const options = [
      { value: 1, label: 'Biała Podlaska' },
      { value: 2, label: 'Łomazy gmina' },
    ]
    const user = inForm(<ComboboxField name="place" label="Gmina" options={options} />, { place: null })
    await user.type(screen.getByRole('combobox', { name: 'Gmina' }), 'gmi lom')
    await user.click(await screen.findByRole('option', { name: 'Łomazy gmina' }))
    await user.click(save())
    expect(sent).toEqual([{ place: 2 }])
  })
  it('walking through a chosen option with Tab and Enter keeps it', async () => {
    const options = [
      { value: 1, label: 'Psycholog' },
      { value: 2, label: 'Doradca' },
    ]
    const user = inForm(<ComboboxField name="line" label="Pozycja" options={options} />, { line: 2 })
    await user.tab()
    expect(screen.getByRole('combobox', { name: 'Pozycja' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await user.click(save())
    expect(sent.at(-1)).toEqual({ line: 2 })
  })
  it('a number chosen from a list stays a number', async () => {
    const options = [
      { value: 7, label: 'siedem' },
      { value: 8, label: 'osiem' },
    ]
    const user = inForm(<SelectField name="line" label="Pozycja" options={options} none="żadna" />, { line: 7 })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Pozycja' }), 'osiem')
    await user.click(save())
    expect(sent).toEqual([{ line: 8 }])
  })
  it('text over its limit is counted and kept', async () => {
    const user = inForm(<TextArea name="note" label="Za co" limit={5} />, { note: '' })
    await user.type(field('Za co'), 'siedem!')
    expect(field('Za co')).toHaveValue('siedem!')
    expect(field('Za co')).toHaveAccessibleDescription(/za długi o 2/)
  })
})
