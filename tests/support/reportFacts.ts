import type { Facts, ParticipationFact } from '#shared/peopleReports/facts.ts'

/** Code lists as a new file has them, as far as the tests of reports need them. */
const codes: Facts['codes'] = new Map([
  [
    'age_band',
    [
      { code: 'W17', label: 'do 17 lat', attributes: { from: 0, to: 17 } },
      { code: 'W34', label: '18–34 lata', attributes: { from: 18, to: 34 } },
      { code: 'W65', label: '35 lat i więcej', attributes: { from: 35, to: 200 } },
    ],
  ],
  [
    'target_group',
    [
      { code: 'A1_5', label: 'osoba długotrwale bezrobotna', attributes: {} },
      { code: 'A1_8', label: 'osoba z niepełnosprawnością', attributes: { sensitive: true } },
    ],
  ],
  ['education', [{ code: 'E1', label: 'podstawowe', attributes: {} }]],
  ['labour_status', [{ code: 'UNEMPLOYED', label: 'osoba bezrobotna', attributes: {} }]],
  ['referral', [{ code: 'OPS', label: 'ośrodek pomocy społecznej', attributes: {} }]],
  [
    'support_type',
    [
      { code: 'T02', label: 'poradnictwo psychologiczne', attributes: { social: 'poradnictwo' } },
      { code: 'T04', label: 'warsztaty', attributes: { social: 'warsztaty i treningi' } },
      { code: 'T10', label: 'poradnictwo prawne', attributes: { social: 'poradnictwo' } },
      { code: 'T11', label: 'kurs', attributes: { vocational: 'szkolenia i kursy' } },
      { code: 'T26', label: 'impreza', attributes: { social: 'wydarzenia' } },
    ],
  ],
  [
    'outcome',
    [
      { code: 'E01', label: 'umowa o pracę', attributes: { employment: true, sphere: 'vocational' } },
      { code: 'E15', label: 'powrót do nauki', attributes: { sphere: 'social' } },
      { code: 'E99', label: 'brak efektu', attributes: { none: true } },
    ],
  ],
])

/** A report about nothing; give it what the test is about. */
export const someFacts = (change: Partial<Facts> = {}): Facts => ({
  window: { from: null, to: null },
  today: '2022-01-10',
  editions: [{ id: 1, name: '2021', places: null, startsOn: '2021-05-01', endsOn: '2021-12-31' }],
  participations: [],
  contracts: [],
  sessions: [],
  groups: [],
  attendance: [],
  courses: [],
  internships: [],
  communityWork: [],
  outcomes: [],
  certificates: [],
  events: [],
  related: [],
  surveys: [],
  diagnoses: [],
  plans: [],
  staff: [],
  staffNames: new Map(),
  grants: [],
  funding: [],
  codes,
  ...change,
})

/** One finished participation of a woman; number and person are the same unless told. */
export const aBegun = (id: number, change: Partial<ParticipationFact> = {}): ParticipationFact => ({
  id,
  personId: id,
  editionId: 1,
  sex: 'K',
  birthDate: '1890-03-04',
  startedOn: '2021-05-10',
  endedOn: '2021-12-31',
  endClass: 'finished',
  gmina: 'Łomazy',
  education: 'E1',
  mainGroup: 'A1_5',
  additionalGroups: [],
  referral: 'OPS',
  labourStatus: 'UNEMPLOYED',
  longtermNational: null,
  longtermEu: null,
  paths: [],
  ...change,
})
