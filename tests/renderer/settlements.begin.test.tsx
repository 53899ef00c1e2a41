import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useAsk } from '../../renderer/api/hooks.tsx'
import { NewReportPanel } from '../../renderer/features/settlements/NewReportPanel.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aGrant, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let begun: number[]
beforeEach(async () => {
  b = await freshBackend()
  begun = []
})
afterEach(() => b.close())

function Panel() {
  const grants = useAsk('grants.list', {}).data
  const reports = useAsk('settlements.list', {}).data
  if (!grants || !reports) return null
  return (
    <NewReportPanel
      grants={grants}
      reports={reports}
      grantId={null}
      onClose={() => undefined}
      onBegun={(id) => begun.push(id)}
    />
  )
}
const from = () => screen.findByRole('textbox', { name: /^Za okres od/ })
const to = () => screen.getByRole('textbox', { name: /^do/ })
const begin = () => screen.getByRole('button', { name: 'Rozpocznij sprawozdanie' })

it('of the only grant the final report over the whole task is proposed', async () => {
  const { id: grantId } = await b.ask('grants.save', aGrant())
  const { user } = show(<Panel />, bridgeTo(b))
  await waitFor(async () => expect(await from()).toHaveValue('01.05.2021'))
  expect(to()).toHaveValue('31.12.2021')
  await user.click(begin())
  await waitFor(() => expect(begun).toHaveLength(1))
  expect(await b.ask('settlements.list', { grantId })).toMatchObject([
    { kind: 'final', periodFrom: '2021-05-01', periodTo: '2021-12-31' },
  ])
})
it('a partial report is proposed to the end of the first year, and what is typed by hand stays', async () => {
  await b.ask('grants.save', aGrant({ taskTo: '2022-06-30' }))
  const { user } = show(<Panel />, bridgeTo(b))
  await waitFor(async () => expect(await from()).toHaveValue('01.05.2021'))
  await user.clear(await from())
  await user.type(await from(), '2.5.2021')
  await user.click(screen.getByRole('radio', { name: 'częściowe' }))
  await waitFor(() => expect(to()).toHaveValue('31.12.2021'))
  expect(await from()).toHaveValue('02.05.2021')
})
it('a task of more years begins with a partial report of its first year, and the next one begins where that ends', async () => {
  const { id: grantId } = await b.ask('grants.save', aGrant({ taskTo: '2022-06-30' }))
  const first = { kind: 'partial', periodTo: '2021-12-31' } as const
  await b.ask('settlements.save', aReport(grantId, first))
  show(<Panel />, bridgeTo(b))
  await waitFor(async () => expect(await from()).toHaveValue('01.01.2022'))
  expect(to()).toHaveValue('30.06.2022')
  expect(screen.getByRole('radio', { name: 'końcowe' })).toBeChecked()
})
it('a demanded partial report keeps the day the demand came', async () => {
  const { id: grantId } = await b.ask('grants.save', aGrant({ taskTo: '2022-06-30' }))
  const { user } = show(<Panel />, bridgeTo(b))
  await waitFor(() => expect(screen.getByRole('radio', { name: 'częściowe' })).toBeChecked())
  await user.type(screen.getByRole('textbox', { name: 'Wezwanie doręczono' }), '3.1.2022')
  await user.click(begin())
  await waitFor(() => expect(begun).toHaveLength(1))
  expect(await b.ask('settlements.list', { grantId })).toMatchObject([{ kind: 'partial', term: '2022-02-02' }])
})
it('says when such a report of the grant is there already, and leads to it', async () => {
  const { id: grantId } = await b.ask('grants.save', aGrant())
  const { id } = await b.ask('settlements.save', aReport(grantId))
  show(<Panel />, bridgeTo(b))
  expect(await screen.findByRole('link', { name: /Otwórz je/ })).toHaveAttribute('href', `/sprawozdania/${id}`)
})
it('without a grant the one first step is to enter one', async () => {
  show(<Panel />, bridgeTo(b))
  expect(await screen.findByText('Najpierw wpisz dotację')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Nowa dotacja' })).toBeVisible()
})
it('with more grants the grant has to be chosen before anything is sent', async () => {
  await b.ask('grants.save', aGrant())
  await b.ask('grants.save', aGrant({ title: 'Drugie zadanie', contractNumber: '' }))
  const { user } = show(<Panel />, bridgeTo(b))
  await user.click(await screen.findByRole('button', { name: 'Rozpocznij sprawozdanie' }))
  expect(screen.getByRole('combobox', { name: /Dotacja/ })).toHaveAccessibleDescription('Uzupełnij to pole.')
  await user.selectOptions(screen.getByRole('combobox', { name: /Dotacja/ }), 'Drugie zadanie')
  await user.click(begin())
  await waitFor(() => expect(begun).toHaveLength(1))
})
