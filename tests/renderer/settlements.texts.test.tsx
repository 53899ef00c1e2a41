import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { useAsk, useTell } from '../../renderer/api/hooks.tsx'
import { ReportWorkbench } from '../../renderer/features/settlements/ReportWorkbench.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let id: number
beforeEach(async () => {
  b = await freshBackend()
  const { grantId } = await grantWithLine(b)
  id = (await b.ask('settlements.save', aReport(grantId, { i1: 'Stary opis', i2: '' }))).id
})
afterEach(() => b.close())

function Workbench() {
  const { data, again } = useAsk('settlements.get', { id })
  const undo = useTell('history.undo')
  return (
    <>
      <button type="button" onClick={() => void undo.tell({})}>
        Cofnij
      </button>
      {data && <ReportWorkbench state={data} again={again} preview={<p>papier</p>} refund={null} history={null} />}
    </>
  )
}
const report = async () => (await b.ask('settlements.get', { id })).report
const openPart = async (user: UserEvent, part: RegExp) => user.click(await screen.findByRole('button', { name: part }))
const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'I.1 Rezultaty' })
async function opened(bridge: Bridge = bridgeTo(b)) {
  const shown = show(<Workbench />, bridge)
  await openPart(shown.user, /^I\.1 Rezultaty/)
  return { ...shown, field: await box() }
}
/** A bridge whose saves of the report wait until they are let through. */
function heldBridge() {
  const straight = bridgeTo(b)
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const bridge: Bridge = {
    ...straight,
    call: async (name, input) => {
      if (name === 'settlements.save') await held
      return straight.call(name, input)
    },
  }
  return { bridge, letThrough }
}

it('a text is saved when its field is left, and counted while it is written', async () => {
  const { user, field } = await opened()
  await user.clear(field)
  await user.type(field, 'Nowy opis')
  expect(screen.getByText(/9\sznaków/)).toBeVisible()
  expect(screen.getByRole('button', { name: /^I\.1 Rezultaty – niezapisane/ })).toBeVisible()
  await user.tab()
  await screen.findByRole('button', { name: /^I\.1 Rezultaty – wypełnione/ })
  expect(await report()).toMatchObject({ i1: 'Nowy opis' })
})
it('Ctrl+Enter saves without leaving the field', async () => {
  const { user, field } = await opened()
  await user.type(field, ' i więcej{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await report()).toMatchObject({ i1: 'Stary opis i więcej' }))
  expect(field).toHaveFocus()
})
it('what is typed while a save is on its way is saved after it', async () => {
  const { bridge, letThrough } = heldBridge()
  const { user, field } = await opened(bridge)
  await user.type(field, ' raz{Control>}{Enter}{/Control}')
  await user.type(field, ' dwa')
  letThrough()
  await screen.findByText('Zapisane.')
  expect(field).toHaveValue('Stary opis raz dwa')
  expect(await report()).toMatchObject({ i1: 'Stary opis raz dwa' })
})
it('a refused save keeps the text and says why; coming back later finds it still', async () => {
  const bridge = bridgeTo(b)
  const { user, field, unmount } = await opened(bridge)
  const tooLong = 'a'.repeat(100_001)
  field.focus()
  await user.paste(tooLong)
  await user.tab()
  expect(await screen.findByRole('alert')).toHaveTextContent('Wpisane dane zostały')
  unmount()
  const { user: again } = show(<Workbench />, bridge)
  await openPart(again, /^I\.1 Rezultaty – niezapisane/)
  expect((await box()).value).toHaveLength('Stary opis'.length + 100_001)
  expect(await report()).toMatchObject({ i1: 'Stary opis' })
})
it('a change of another part made meanwhile stands beside the text saved over it', async () => {
  const { user, field } = await opened()
  await user.type(field, ' i nowy')
  const now = await report()
  await b.ask('settlements.save', { ...now, i2: 'Wpisane gdzie indziej' })
  await user.tab()
  await screen.findByText('Zapisane.')
  expect(await report()).toMatchObject({ i1: 'Stary opis i nowy', i2: 'Wpisane gdzie indziej' })
})
it('the same text saved meanwhile by another window is shown, and neither is lost until one decides', async () => {
  const { user, field } = await opened()
  await user.type(field, ' mój')
  await b.ask('settlements.save', { ...(await report()), i1: 'Tamten opis' })
  await user.tab()
  expect(await screen.findByRole('alert')).toHaveTextContent('To pole zmieniono w międzyczasie')
  expect(screen.getByText('Tamten opis')).toBeInTheDocument()
  expect(field).toHaveValue('Stary opis mój')
  await user.click(screen.getByRole('button', { name: 'Zostaw mój tekst' }))
  await waitFor(async () => expect(await report()).toMatchObject({ i1: 'Stary opis mój' }))
  expect(screen.queryByRole('alert')).toBeNull()
})
it('an undo of the file brings back the earlier text of a box nothing is typed in', async () => {
  const { user, field } = await opened()
  await user.type(field, '!')
  await user.tab()
  await screen.findByText('Zapisane.')
  await user.click(screen.getByRole('button', { name: 'Cofnij' }))
  await waitFor(() => expect(field).toHaveValue('Stary opis'))
  expect(screen.queryByRole('alert')).toBeNull()
})
it('fields half typed in one part are still there after a look at another', async () => {
  const { user } = await opened()
  await openPart(user, /^Podpisy/)
  await user.type(await screen.findByRole('textbox', { name: 'Miejscowość' }), ' Górne')
  await openPart(user, /^II\.1/)
  await openPart(user, /^Podpisy – niezapisane/)
  expect(screen.getByRole('textbox', { name: 'Miejscowość' })).toHaveValue('Łomazy Górne')
  await user.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(async () => expect(await report()).toMatchObject({ placeOfSigning: 'Łomazy Górne' }))
})
