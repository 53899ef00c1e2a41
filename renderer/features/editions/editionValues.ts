import type { Edition, EditionInput } from '#shared/editions/schema.ts'

/** What stands in the form of an edition; what was not typed yet is `null`. The programme has a form of its own. */
export type EditionValues = Omit<Required<EditionInput>, 'startsOn' | 'endsOn'> & {
  startsOn: string | null
  endsOn: string | null
}

export const newEdition: EditionValues = {
  id: null,
  revision: 0,
  name: '',
  projectTitle: '',
  programme: '',
  place: '',
  startsOn: null,
  endsOn: null,
  grantId: null,
  places: null,
  hourMinutes: 60,
  fundingLine: '',
  activities: [],
  excusedInDue: true,
  sickInDue: true,
  thresholdPercent: 80,
  warningPercent: 85,
  absenceStreak: 3,
  planThreshold: 5,
  reviewMonths: 3,
  growthPoints: 1,
  improvedAreas: 2,
  agreementPattern: 'U/KIS/{ROK}/{NR}',
  planPattern: 'IPD/{EDYCJA}/{NR}',
  diagnosisTemplateId: null,
}

export const valuesOf = ({ grantTitle: _, closedOn: __, ...edition }: Edition): EditionValues => edition

/** For the back end, which says itself what is missing: the form has refused empty required fields before. */
export const inputOf = (values: EditionValues): EditionInput => values as EditionInput
