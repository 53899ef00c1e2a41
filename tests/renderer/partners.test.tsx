import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CommitmentSection } from '../../renderer/features/partners/CommitmentSection.tsx'
import { MeetingSection } from '../../renderer/features/partners/MeetingSection.tsx'
import { PartnerSection } from '../../renderer/features/partners/PartnerSection.tsx'
import type { Open, SectionProps } from '../../renderer/features/partners/sectionProps.ts'
import { PromotionSection } from '../../renderer/features/promotion/PromotionSection.tsx'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aCommitment, aPartner, aPartnerMeeting, aPartnership, aPromotion } from '../support/partners.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

function Part({ of: Section }: { of: (props: SectionProps) => React.ReactNode }) {
  const [open, setOpen] = useState<Open>(null)
  const none = () => null
  return <Section today={testDay} open={open} onOpen={setOpen} print={none} history={none} scans={none} />
}
const opened = (section: (props: SectionProps) => React.ReactNode) => show(<Part of={section} />, bridgeTo(b)).user
const field = (label: RegExp) => screen.findByLabelText(label, { selector: 'input' })

it('a first partner is typed in and stands in the count of its sector', async () => {
  const user = opened(PartnerSection)
  await user.click(await screen.findByRole('button', { name: 'Dodaj pierwszego partnera' }))
  await user.type(await field(/^Nazwa partnera/), 'Firma „Żbik”')
  const form = screen.getByRole('form', { name: 'Nowy partner' })
  await user.selectOptions(within(form).getByLabelText(/^Sektor/), 'przedsiębiorcy prywatni')
  await user.click(screen.getByRole('button', { name: 'Dodaj partnera' }))
  await waitFor(async () => expect((await b.ask('partners.list', {})).count).toBe(1))
  expect(await screen.findByLabelText('Partnerzy według sektora')).toHaveTextContent('przedsiębiorcy prywatni1')
})
it('a number that the document gives otherwise is told above the list', async () => {
  await b.ask('partners.save', aPartner())
  const { revision, agreementPattern } = await b.ask('partners.partnership', {})
  await b.ask('partners.savePartnership', { agreementPattern, declaredCount: 12, declaredIn: 'Program', revision })
  opened(PartnerSection)
  expect(await screen.findByText(/Program podaje liczbę partnerów 12/)).toBeVisible()
})
it('evidence told of in words fulfils a commitment that was overdue', async () => {
  const { id: partnerId } = await b.ask('partners.save', aPartner())
  await b.ask('commitments.save', aCommitment(partnerId, { unit: 'times', quantity: 1 }))
  const user = opened(CommitmentSection)
  await user.click(await screen.findByRole('radio', { name: 'zaległe (1)' }))
  await user.click(await screen.findByText('staż i zatrudnienie dla dwóch uczestników'))
  await user.selectOptions(await screen.findByLabelText(/^Co jest dowodem/), 'inny dowód')
  await user.type(await field(/^Dzień/), '1.09.2021')
  await user.type(await field(/^Opis/), 'umowa stażowa')
  await user.click(screen.getByRole('button', { name: 'Dodaj dowód' }))
  expect(await screen.findByText('Wykonano 1 raz z 1 raz: wykonane.')).toBeVisible()
  expect(await screen.findByRole('radio', { name: 'zaległe (0)' })).toBeChecked()
})
it('a missing quarter is told of and the open ones are planned with one button', async () => {
  const { id: partnerId } = await b.ask('partners.save', aPartner())
  const { id: agreementId } = await b.ask('partnerAgreements.save', aPartnership([partnerId]))
  await b.ask('partnerMeetings.save', aPartnerMeeting({ agreementId }))
  const user = opened(MeetingSection)
  await user.click(await screen.findByRole('button', { name: 'Zaplanuj brakujące' }))
  expect(await screen.findByText('4 spotkania')).toBeVisible()
  await user.clear(screen.getByRole('textbox', { name: 'Rok' }))
  await user.type(screen.getByRole('textbox', { name: 'Rok' }), '2021')
  expect(await screen.findByText(/III kwartał 2021: brak spotkania/)).toBeVisible()
})
it('the log names the duties without an entry, and one is decided away with a reason', async () => {
  await grantWithLine(b, 119_412_00)
  const user = opened((props) => <PromotionSection {...props} history={() => null} scans={() => null} />)
  expect(await screen.findByText(/^Bez wpisu: 4/)).toBeVisible()
  await user.click(screen.getByRole('tab', { name: 'Obowiązki informacyjne' }))
  await user.click(await screen.findByText('informacja w mediach społecznościowych'))
  await user.type(await field(/^Dlaczego/), 'brak profili')
  await user.click(screen.getByRole('button', { name: 'Zapisz rozstrzygnięcie' }))
  expect(await screen.findByText(/^Bez wpisu: 3/)).toBeVisible()
})
it('who may not be seen in what is published is named before it is, and an entry that shows people waits until somebody looked', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id: editionId } = await b.ask('editions.save', anEdition())
  await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  await b.ask('promotion.save', aPromotion({ publishedOn: '2021-06-10', showsPeople: true }))
  const user = opened((props) => <PromotionSection {...props} history={() => null} scans={() => null} />)
  expect(await screen.findByText('bez zgody: 1')).toBeVisible()
  await user.click(screen.getByText('Ruszyła edycja 2021'))
  expect(await screen.findByText(/^Bez ważnej zgody na wizerunek: 1 z 1/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Łoś Żaneta' }).closest('li')).toHaveTextContent('Łoś Żaneta: nie ma zgody')
  await user.type(await field(/^Nikogo bez zgody nie widać/), '10.1.2022')
  await user.click(screen.getByRole('button', { name: 'Zapisz wpis promocji' }))
  await waitFor(() => expect(screen.queryByText(/^Bez ważnej zgody na wizerunek/)).toBeNull())
  await user.selectOptions(screen.getByLabelText('Widać uczestników'), 'nie')
  expect(screen.queryByLabelText(/^Nikogo bez zgody/)).toBeNull()
})
