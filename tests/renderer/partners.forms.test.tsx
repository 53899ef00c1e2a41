import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AgreementSection } from '../../renderer/features/partners/AgreementSection.tsx'
import { CommitmentSection } from '../../renderer/features/partners/CommitmentSection.tsx'
import { MeetingSection } from '../../renderer/features/partners/MeetingSection.tsx'
import type { Open, SectionProps } from '../../renderer/features/partners/sectionProps.ts'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aCommitment, aPartner } from '../support/partners.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let partnerId: number
beforeEach(async () => {
  b = await freshBackend()
  partnerId = (await b.ask('partners.save', aPartner())).id
})
afterEach(() => b.close())

function Part({ of: Section, at }: { of: (props: SectionProps) => React.ReactNode; at: Open }) {
  const [open, setOpen] = useState<Open>(at)
  const none = () => null
  return <Section today={testDay} open={open} onOpen={setOpen} print={none} history={none} scans={none} />
}
const opened = (section: (props: SectionProps) => React.ReactNode, at: Open = 'new') =>
  show(<Part of={section} at={at} />, bridgeTo(b)).user
const form = async (name: string) => within(await screen.findByRole('form', { name }))

it.for([
  ['agreement', AgreementSection, 'Nowe porozumienie z partnerami', /^Tytuł porozumienia/, 'Dodaj porozumienie'],
  ['meeting', MeetingSection, 'Nowe spotkanie partnerów', /^Nazwa spotkania/, 'Dodaj spotkanie'],
] as const)(
  'a new %s without a name is refused at its field, and what was typed stays',
  async ([, section, name, label, act]) => {
    const user = opened(section)
    const typed = await form(name)
    await user.clear(typed.getByLabelText(label))
    await user.type(typed.getByLabelText(/^Uwagi/), 'ustalone telefonicznie')
    await user.click(typed.getByRole('button', { name: act }))
    await waitFor(() => expect(typed.getByLabelText(label)).toBeInvalid())
    expect(typed.getByLabelText(/^Uwagi/)).toHaveValue('ustalone telefonicznie')
    expect(await b.ask('partnerAgreements.list', {})).toEqual([])
  },
)
it('what was promised goes into the contribution in kind of its grant with what is known filled in', async () => {
  const { grantId } = await grantWithLine(b)
  const promised = aCommitment(partnerId, {
    unit: 'times',
    quantity: 2,
    grantId,
    unitValue: 100_00 as never,
    valuationBasis: 'cennik GOK',
  })
  const { id } = await b.ask('commitments.save', promised)
  const user = opened(CommitmentSection, id)
  await user.click(await screen.findByRole('tab', { name: /Wkład/ }))
  const typed = await form('Przeniesienie do wkładu rzeczowego')
  expect(typed.getByLabelText(/^Właściciel/)).toHaveValue('Gminny Ośrodek Kultury w Łomazach')
  expect(typed.getByLabelText(/^Podstawa wyceny/)).toHaveValue('cennik GOK')
  await user.click(typed.getByRole('button', { name: 'Przenieś do wkładu rzeczowego' }))
  await waitFor(() => expect(typed.getByLabelText(/^Numer oświadczenia/)).toBeInvalid())
  await user.type(typed.getByLabelText(/^Numer oświadczenia/), 'O/1')
  await user.click(typed.getByRole('button', { name: 'Przenieś do wkładu rzeczowego' }))
  await waitFor(async () => {
    const { declared } = await b.ask('commitments.get', { id })
    expect(declared).toMatchObject({ items: 1, value: 200_00 })
  })
})
