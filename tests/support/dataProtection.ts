import type { z } from 'zod'
import type { requestInput } from '#shared/dataProtection/requestSchema.ts'
import type { authorisationInput, breachInput } from '#shared/dataProtection/schema.ts'

/** A request for access that came on the day of the tests; change what the test is about. */
export const aRequest = (change: Partial<z.input<typeof requestInput>> = {}): z.input<typeof requestInput> => ({
  id: null,
  personId: null,
  applicant: 'Gęś Maria',
  kind: 'access',
  receivedOn: '2022-01-10',
  manner: 'list',
  wish: 'Jakie dane o mnie macie?',
  extended: false,
  extensionReason: '',
  extensionToldOn: null,
  answeredOn: null,
  outcome: null,
  answer: '',
  stepId: null,
  note: '',
  notices: [],
  revision: 0,
  ...change,
})

/** A breach noticed at ten in the morning of the day of the tests; change what the test is about. */
export const aBreach = (change: Partial<z.input<typeof breachInput>> = {}): z.input<typeof breachInput> => ({
  id: null,
  happenedOn: null,
  noticedOn: '2022-01-10',
  noticedAt: 600,
  description: 'Zgubiono wydruk listy obecności.',
  dataKinds: 'imiona i nazwiska',
  peopleCount: 12,
  consequences: '',
  remedies: 'Wydruk odnaleziono.',
  risk: 'likely',
  riskReason: '',
  reportedOn: null,
  reportNumber: '',
  peopleToldOn: null,
  closedOn: null,
  note: '',
  revision: 0,
  ...change,
})

/** An authorisation of somebody of the staff from May 2021 on; change what the test is about. */
export const anAuthorisation = (
  staffId: number,
  change: Partial<z.input<typeof authorisationInput>> = {},
): z.input<typeof authorisationInput> => ({
  id: null,
  number: '1/RODO/2021',
  staffId,
  scope: 'dane uczestników klubu',
  systems: 'Klubownik',
  validFrom: '2021-05-01',
  validTo: null,
  givenBy: 'Jan Żbik, prezes',
  note: '',
  revision: 0,
  ...change,
})
