import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { ok } from '#shared/kernel/result.ts'
import { Form } from '../../renderer/ui/form/Form.tsx'
import { TextField } from '../../renderer/ui/form/TextField.tsx'
import { SidePanel } from '../../renderer/ui/layout/SidePanel.tsx'
import { show } from '../support/screen.tsx'

function Screen() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Otwórz osobę
      </button>
      {open && (
        <SidePanel title="Anna Nowak" onClose={() => setOpen(false)}>
          <Form label="Osoba" values={{ lastName: 'Nowak' }} onSend={async () => ok(true)} onSaved={() => undefined}>
            <TextField name="lastName" label="Nazwisko" />
          </Form>
        </SidePanel>
      )}
    </>
  )
}
const panel = () => screen.queryByRole('complementary', { name: 'Anna Nowak' })
async function opened() {
  const { user } = show(<Screen />)
  await user.click(screen.getByRole('button', { name: 'Otwórz osobę' }))
  return user
}

it('takes the focus to its heading and gives it back when Escape closes it', async () => {
  const user = await opened()
  expect(screen.getByRole('heading', { name: 'Anna Nowak' })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(panel()).toBeNull()
  expect(screen.getByRole('button', { name: 'Otwórz osobę' })).toHaveFocus()
})
it('asks nothing when nothing was typed', async () => {
  const user = await opened()
  await user.click(screen.getByRole('button', { name: 'Zamknij panel' }))
  expect(panel()).toBeNull()
  expect(screen.queryByRole('dialog')).toBeNull()
})
it('asks before what was typed would be lost; staying keeps it, leaving closes', async () => {
  const user = await opened()
  await user.type(screen.getByRole('textbox', { name: 'Nazwisko' }), 'ska')
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Wróć do wpisywania' }))
  expect(screen.getByRole('textbox', { name: 'Nazwisko' })).toHaveValue('Nowakska')
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Odejdź bez zapisania' }))
  expect(panel()).toBeNull()
})
it('what is typed and then saved is not asked about', async () => {
  const user = await opened()
  await user.type(screen.getByRole('textbox', { name: 'Nazwisko' }), 'ska')
  await user.click(screen.getByRole('button', { name: 'Zapisz' }))
  await user.keyboard('{Escape}')
  expect(panel()).toBeNull()
})
