import { i1, i2, iii } from './narratives.ts'

/** The final report with the coordinator's texts. */
export const report = {
  kind: 'final',
  periodFrom: '2021-05-01',
  periodTo: '2021-12-31',
  i1,
  i2,
  ii3: 'nie dotyczy',
  ii4: 'nie dotyczy',
  iii,
  publicOtherNames: '',
  placeOfSigning: 'Łozowa Górka',
  preparedOn: '2022-01-20',
  percentBase: 'spent',
} as const
