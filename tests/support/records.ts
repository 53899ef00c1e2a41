import type { z } from 'zod'
import type { editionInput, participationInput } from '#shared/editions/schema.ts'
import type { expenseInput } from '#shared/expenses/schema.ts'
import type { grantInput } from '#shared/grants/schema.ts'
import type { personInput } from '#shared/people/schema.ts'
import type { reportInput } from '#shared/settlements/contract.ts'

/** A new person with a real-looking but impossible birth date; change what the test is about. */
export const aPerson = (change: Partial<z.input<typeof personInput>> = {}): z.input<typeof personInput> => ({
  id: null,
  firstName: 'Żaneta',
  lastName: 'Łoś',
  sex: 'K',
  pesel: '',
  otherIdentifier: 'paszport AB 1',
  birthDate: '1890-02-03',
  birthPlace: 'Łomazy',
  phone: '',
  email: '',
  street: '',
  postalCode: '',
  city: '',
  gmina: 'Łomazy',
  note: '',
  revision: 0,
  ...change,
})

export const anEdition = (change: Partial<z.input<typeof editionInput>> = {}): z.input<typeof editionInput> => ({
  id: null,
  name: '2021',
  projectTitle: 'Od KIS-u do PES-u',
  programme: '',
  place: 'Łomazy',
  startsOn: '2021-05-01',
  endsOn: '2021-12-31',
  grantId: null,
  places: 12,
  hourMinutes: 60,
  fundingLine: '',
  activities: [{ name: 'Warsztaty', minutes: 1200 }],
  revision: 0,
  ...change,
})

export const aGrant = (change: Partial<z.input<typeof grantInput>> = {}): z.input<typeof grantInput> => ({
  id: null,
  title: 'Od KIS-u do PES-u',
  funder: 'Minister Rodziny i Polityki Społecznej',
  funderKind: 'state',
  mode: 'openCall',
  form: 'wsparcie',
  programme: '',
  priority: '',
  lawDate: '2021-01-04',
  contractNumber: 'KIS/7/2021',
  contractDate: '2021-04-20',
  taskFrom: '2021-05-01',
  taskTo: '2021-12-31',
  spendGrantFrom: '2021-05-01',
  spendGrantTo: '2021-12-31',
  spendOtherFrom: '2021-05-01',
  spendOtherTo: '2021-12-31',
  amount: 10_000_00,
  received: 10_000_00,
  shiftPermille: 100,
  adminCapPermille: null,
  adminCapBase: 'grant',
  cashlessOnly: false,
  reportDays: 30,
  note: '',
  revision: 0,
  ...change,
})

/** A new paid invoice charged wholly to one line from the grant; change what the test is about. */
export const anExpense = (
  lineId: number,
  change: Partial<z.input<typeof expenseInput>> = {},
): z.input<typeof expenseInput> => {
  const gross = change.gross ?? 1234_56
  return {
    id: null,
    supplier: { name: 'Księgarnia „Źródło”', nip: '1234563218', address: '' },
    number: 'FV 1/2021',
    kind: 'invoice',
    issuedOn: '2021-06-01',
    performedOn: null,
    paidOn: '2021-06-10',
    paymentMethod: 'transfer',
    description: 'Materiały na warsztaty',
    bookingNumber: '',
    gross,
    ineligibleReason: null,
    note: '',
    allocations: [{ lineId, source: 'grant', amount: gross }],
    revision: 0,
    ...change,
  }
}

export const aReport = (
  grantId: number,
  change: Partial<z.input<typeof reportInput>> = {},
): z.input<typeof reportInput> => ({
  id: null,
  grantId,
  kind: 'final',
  periodFrom: '2021-05-01',
  periodTo: '2021-12-31',
  i1: 'Osiągnięto rezultaty.',
  i2: 'Wykonano działania.',
  ii3: '',
  ii4: '',
  iii: '',
  publicOtherNames: '',
  placeOfSigning: 'Łomazy',
  preparedOn: null,
  revision: 0,
  ...change,
})

/** Somebody's time in an edition, not ended; change what the test is about. */
export const aParticipation = (
  of: Pick<z.input<typeof participationInput>, 'editionId' | 'personId'> & Partial<z.input<typeof participationInput>>,
): z.input<typeof participationInput> => ({
  id: null,
  startedOn: '2021-05-01',
  endedOn: null,
  endReason: null,
  note: '',
  revision: 0,
  ...of,
})
