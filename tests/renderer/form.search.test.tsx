import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { ok } from '#shared/kernel/result.ts'
import { Form } from '../../renderer/ui/form/Form.tsx'
import { ManyField } from '../../renderer/ui/form/ManyField.tsx'
import { SearchField } from '../../renderer/ui/form/SearchField.tsx'
import { SidePanel } from '../../renderer/ui/layout/SidePanel.tsx'
import { show } from '../support/screen.tsx'

const people = ['Ćwik', 'Gęś', 'Łoś', 'Łosiak'].map((label, index) => ({ value: index + 1, label }))

function Found({ onSend }: { onSend: (values: unknown) => void }) {
  const [words, setWords] = useState('')
  const found = people.filter(({ label }) => label.toLowerCase().startsWith(words.toLowerCase()))
  return (
    <Form
      label="Wybór"
      values={{ person: null, signing: [2] }}
      onSend={async (values) => {
        onSend(values)
        return ok(true)
      }}
      onSaved={() => undefined}
    >
      <SearchField name="person" label="Osoba" required found={found} onSearch={setWords} nothing="Nie ma takiej." />
      <ManyField
        name="signing"
        label="Podpisują"
        atLeastOne="Wybierz kogoś."
        options={people.slice(0, 2).map(({ value, label }) => ({ value, label }))}
      />
    </Form>
  )
}
function chooser() {
  const sent: unknown[] = []
  const { user } = show(<Found onSend={(values) => sent.push(values)} />)
  return { user, sent, field: screen.getByRole('combobox', { name: /Osoba/ }) }
}

it('Enter takes the first of what was found for the words typed last, and only then sends', async () => {
  const { user, sent, field } = chooser()
  await user.type(field, 'łosi')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  await user.keyboard('{Enter}')
  expect(field).toHaveValue('Łosiak')
  expect(sent).toEqual([])
  await user.keyboard('{Enter}')
  expect(sent).toEqual([{ person: 4, signing: [2] }])
})
it('typing on after a choice takes the choice back', async () => {
  const { user, sent, field } = chooser()
  await user.type(field, 'gęś{Enter}')
  await user.type(field, 'x')
  await user.click(screen.getByRole('button', { name: 'Zapisz' }))
  expect(field).toHaveAccessibleDescription(/Uzupełnij to pole\./)
  expect(sent).toEqual([])
})
it('says that nothing was found', async () => {
  const { user, field } = chooser()
  await user.type(field, 'q')
  expect(field).toHaveAccessibleDescription('Nie ma takiej.')
})
it('Escape closes the list of found ones before it closes the panel around it', async () => {
  const closed: true[] = []
  const { user } = show(
    <SidePanel title="Wybór" onClose={() => closed.push(true)}>
      <Found onSend={() => undefined} />
    </SidePanel>,
  )
  await user.type(screen.getByRole('combobox', { name: /Osoba/ }), 'ł{Escape}')
  expect(closed).toEqual([])
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull())
})
it('several of a few: chosen in the order of the list, and at least one', async () => {
  const { user, sent, field } = chooser()
  await user.type(field, 'gęś{Enter}')
  await user.click(screen.getByRole('checkbox', { name: 'Gęś' }))
  await user.click(screen.getByRole('button', { name: 'Zapisz' }))
  expect(screen.getByRole('group', { name: 'Podpisują' })).toHaveAccessibleDescription('Wybierz kogoś.')
  expect(screen.getByRole('checkbox', { name: 'Ćwik' })).toHaveFocus()
  await user.click(screen.getByRole('checkbox', { name: 'Gęś' }))
  await user.click(screen.getByRole('checkbox', { name: 'Ćwik' }))
  await user.click(screen.getByRole('button', { name: 'Zapisz' }))
  expect(sent).toEqual([{ person: 2, signing: [1, 2] }])
})
