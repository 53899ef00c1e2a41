import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { CallError } from '#shared/contract/errors.ts'
import { ruleError, validationError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { Form, type Sent } from '../../renderer/ui/form/Form.tsx'
import { MoneyField } from '../../renderer/ui/form/MoneyField.tsx'
import { TextField } from '../../renderer/ui/form/TextField.tsx'
import { show } from '../support/screen.tsx'

type Typed = { number: string; gross: number | null }
type Options = { answers?: Result<true, CallError>[]; enterGoesOn?: boolean; schema?: z.ZodType }

function invoiceForm({ answers = [ok(true)], ...rest }: Options = {}) {
  const sends: Typed[] = []
  const saved: Sent[] = []
  const { user } = show(
    <Form<Typed, true>
      label="Dokument"
      values={{ number: '', gross: null }}
      onSend={async (typed) => {
        sends.push(typed)
        return answers[Math.min(sends.length, answers.length) - 1] ?? ok(true)
      }}
      onSaved={(_, sent) => saved.push(sent)}
      {...rest}
    >
      <TextField name="number" label="Numer" required />
      <MoneyField name="gross" label="Kwota" />
    </Form>,
  )
  return { user, sends, saved }
}
const number = () => screen.getByRole('textbox', { name: /Numer/ })
const gross = () => screen.getByRole('textbox', { name: /Kwota/ })
const save = () => screen.getByRole('button', { name: 'Zapisz' })

it('sentences of the back end stand at their fields, the summary above, and nothing typed is lost', async () => {
  const refusal = validationError([{ path: 'gross', message: 'Kwota jest większa niż faktura.' }])
  const { user, sends, saved } = invoiceForm({ answers: [err(refusal), ok(true)] })
  await user.type(number(), 'FV 17/2021')
  await user.type(gross(), '12')
  await user.click(save())
  expect(await screen.findByRole('alert')).toHaveTextContent('Wpisane dane zostały')
  expect(gross()).toHaveAccessibleDescription('Kwota jest większa niż faktura.')
  expect(gross()).toHaveFocus()
  expect(number()).toHaveValue('FV 17/2021')
  await user.clear(gross())
  await user.type(gross(), '12,50')
  await user.click(save())
  expect(sends).toHaveLength(2)
  expect(saved).toHaveLength(1)
  expect(screen.queryByRole('alert')).toBeNull()
})
it('a sentence about a field that is not in the form is not swallowed', async () => {
  const { user } = invoiceForm({
    answers: [
      err(
        ruleError('expenses.split', 'Nie zapisano dokumentu.', [
          { path: 'allocations.0.amount', message: 'Brakuje 12,00 zł.' },
        ]),
      ),
    ],
  })
  await user.type(number(), 'x')
  await user.click(save())
  expect(await screen.findByRole('alert')).toHaveTextContent('Brakuje 12,00 zł.')
  expect(screen.getByRole('alert')).toHaveFocus()
})
it('an empty required field is named before anything is sent, and has the focus', async () => {
  const { user, sends } = invoiceForm()
  await user.click(gross())
  await user.click(save())
  expect(sends).toEqual([])
  expect(number()).toHaveAccessibleDescription('Uzupełnij to pole.')
  expect(number()).toHaveFocus()
})
it('Ctrl+Enter saves from any field and says that it was Ctrl+Enter', async () => {
  const { user, saved } = invoiceForm()
  await user.type(number(), 'FV 1{Control>}{Enter}{/Control}')
  expect(saved).toEqual([{ byCtrlEnter: true }])
})
it('in a form filled from a paper Enter goes to the next field', async () => {
  const { user, sends } = invoiceForm({ enterGoesOn: true })
  await user.type(number(), 'FV 1{Enter}')
  expect(gross()).toHaveFocus()
  expect(sends).toEqual([])
})
it('the schema of the contract speaks where the field itself has nothing to say', async () => {
  const schema = z.object({ number: z.string().max(3, 'Numer jest za długi.'), gross: z.int().nullable() })
  const { user, sends } = invoiceForm({ schema })
  await user.type(number(), 'FV 17/2021')
  await user.click(save())
  expect(sends).toEqual([])
  expect(number()).toHaveAccessibleDescription('Numer jest za długi.')
})

it('what is typed while a save is on its way stays, unsaved, over the revision the save has made', async () => {
  type Named = { name: string; revision: number }
  const sends: Named[] = []
  const waiting: ((answer: Result<{ revision: number }, CallError>) => void)[] = []
  const { user } = show(
    <Form<Named, { revision: number }>
      label="Osoba"
      values={{ name: '', revision: 1 }}
      onSend={(typed) => {
        sends.push(structuredClone(typed))
        return new Promise((answer) => waiting.push(answer))
      }}
      onSaved={() => undefined}
    >
      {(form) => (
        <>
          <TextField name="name" label="Nazwisko" />
          <output aria-label="stan">{form.formState.isDirty ? 'niezapisane' : 'zapisane'}</output>
        </>
      )}
    </Form>,
  )
  const name = () => screen.getByRole('textbox', { name: 'Nazwisko' })
  await user.type(name(), 'Łoś')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  await user.type(name(), '-Nowak')
  waiting[0]!(ok({ revision: 2 }))
  await vi.waitFor(() => expect(screen.getByLabelText('stan')).toHaveTextContent('niezapisane'))
  expect(name()).toHaveValue('Łoś-Nowak')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(waiting).toHaveLength(2))
  waiting[1]!(ok({ revision: 3 }))
  await vi.waitFor(() => expect(screen.getByLabelText('stan')).toHaveTextContent(/^zapisane/))
  expect(sends).toEqual([
    { name: 'Łoś', revision: 1 },
    { name: 'Łoś-Nowak', revision: 2 },
  ])
})
