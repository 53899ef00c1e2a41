import type { z } from 'zod'
import type { agreementInput, itemInput, workInput } from '#shared/contributions/schema.ts'

/** A volunteer's agreement in order, for the task of 2021; change what the test is about. */
export const anAgreement = (
  of: Pick<z.input<typeof agreementInput>, 'grantId' | 'staffId'> & Partial<z.input<typeof agreementInput>>,
): z.input<typeof agreementInput> => ({
  id: null,
  number: 'W/1/2021',
  signedOn: '2021-05-20',
  validFrom: '2021-06-01',
  validTo: '2021-12-31',
  scope: 'pomoc przy warsztatach kulinarnych',
  place: 'świetlica w Łomazach',
  written: true,
  terminationClause: true,
  insured: false,
  risksTold: true,
  rate: 30_00,
  rateBasis: 'stawka z regulaminu konkursu',
  note: '',
  revision: 0,
  ...of,
})
/** An hour and a half of work with both signatures. */
export const aWork = (
  of: Pick<z.input<typeof workInput>, 'agreementId'> & Partial<z.input<typeof workInput>>,
): z.input<typeof workInput> => ({
  id: null,
  lineId: null,
  workedOn: '2021-06-07',
  startsAt: 540,
  endsAt: 630,
  minutes: 90,
  activity: 'przygotowanie sali',
  volunteerSigned: true,
  coordinatorSigned: true,
  enteredOn: '2021-06-07',
  revision: 0,
  ...of,
})
/** A hall lent for two and a half days. */
export const anItem = (
  of: Pick<z.input<typeof itemInput>, 'grantId'> & Partial<z.input<typeof itemInput>>,
): z.input<typeof itemInput> => ({
  id: null,
  lineId: null,
  number: 'R/1/2021',
  item: 'sala świetlicy',
  owner: 'Gmina Łomazy',
  givenOn: '2021-06-10',
  periodFrom: null,
  periodTo: null,
  quantityHundredths: 250,
  unit: 'dzień',
  unitValue: 80_00,
  valuationBasis: 'cennik wynajmu',
  ownerDocument: 'umowa użyczenia nr 4',
  boughtWithPublicMoney: false,
  note: '',
  revision: 0,
  ...of,
})
