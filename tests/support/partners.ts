import type { z } from 'zod'
import type { agreementInput } from '#shared/partners/agreements/schema.ts'
import type { commitmentInput } from '#shared/partners/commitments/schema.ts'
import type { meetingInput } from '#shared/partners/meetings/schema.ts'
import type { partnerInput } from '#shared/partners/schema.ts'
import type { entryInput } from '#shared/promotion/schema.ts'

type PartnerData = z.input<typeof partnerInput>
/** A public institution, partner since 2019. */
export const aPartner = (of: Partial<PartnerData> = {}): PartnerData => ({
  id: null,
  name: 'Gminny Ośrodek Kultury w Łomazach',
  shortName: 'GOK',
  sector: 'PUBLIC',
  legalForm: '',
  nip: '',
  regon: '',
  krs: '',
  street: 'ul. Lipowa 1',
  postalCode: '21-532',
  city: 'Łomazy',
  phone: '',
  email: '',
  website: '',
  representative: 'Łucja Źdźbło',
  representativeFunction: 'dyrektorka',
  standing: 'member',
  joinedOn: '2019-06-03',
  leftOn: null,
  note: '',
  contacts: [{ name: 'Jan Gęś', functionTitle: 'instruktor', phone: '83 000 00 01', email: '' }],
  revision: 0,
  ...of,
})

type AgreementData = z.input<typeof agreementInput>
/** An agreement of one partner until further notice, with meetings once a quarter. */
export const aPartnership = (partnerIds: readonly number[], of: Partial<AgreementData> = {}): AgreementData => ({
  id: null,
  title: 'Partnerstwo na rzecz reintegracji',
  concludedOn: '2019-06-03',
  place: 'Łomazy',
  purpose: 'Wspólne wsparcie uczestników Klubu.',
  validFrom: '2019-06-03',
  validTo: null,
  noticeMonths: 1,
  noticeOn: null,
  terminatedOn: null,
  terminationReason: '',
  quarterlyMeetings: true,
  body: '',
  note: '',
  parties: partnerIds.map((partnerId) => ({ partnerId, signatoryName: '', signatoryFunction: '', signedOn: null })),
  annexes: [],
  revision: 0,
  ...of,
})

type CommitmentData = z.input<typeof commitmentInput>
/** Two internships by the end of the year. */
export const aCommitment = (partnerId: number, of: Partial<CommitmentData> = {}): CommitmentData => ({
  id: null,
  partnerId,
  agreementId: null,
  category: 'INTERN',
  description: 'staż i zatrudnienie dla dwóch uczestników',
  unit: 'people',
  quantity: 2,
  cycle: 'once',
  startsOn: '2021-05-01',
  dueOn: '2021-12-31',
  waivedOn: null,
  waivedReason: '',
  unitValue: null,
  valuationBasis: '',
  grantId: null,
  note: '',
  revision: 0,
  ...of,
})

type MeetingData = z.input<typeof meetingInput>
/** A meeting that took place, with one decision still open. */
export const aPartnerMeeting = (of: Partial<MeetingData> = {}): MeetingData => ({
  id: null,
  agreementId: null,
  title: 'Spotkanie partnerów',
  heldOn: '2021-06-16',
  startsAt: 600,
  endsAt: 720,
  place: 'świetlica w Łomazach',
  status: 'held',
  invitedOn: '2021-06-07',
  agenda: 'Potrzeby uczestników\nWolne zasoby partnerów',
  minutesText: 'Omówiono potrzeby dwunastu uczestników.',
  chairedBy: 'Bożena Więckowska',
  minutesBy: 'Urszula Śliż',
  note: '',
  attendees: [],
  decisions: [{ content: 'przekazać listę wolnych sal', owner: 'GOK', dueOn: '2021-07-15', doneOn: null }],
  revision: 0,
  ...of,
})

type EntryData = z.input<typeof entryInput>
/** A note on the association's page. */
export const aPromotion = (of: Partial<EntryData> = {}): EntryData => ({
  id: null,
  publishedOn: '2021-05-10',
  publishedTo: null,
  medium: 'WEBSITE',
  title: 'Ruszyła edycja 2021',
  link: 'loza.example/aktualnosci',
  description: '',
  grantId: null,
  duty: null,
  partnerId: null,
  marked: true,
  showsPeople: null,
  peopleCheckedOn: null,
  note: '',
  revision: 0,
  ...of,
})
