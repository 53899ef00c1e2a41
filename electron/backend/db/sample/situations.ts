/** What brought a participant of the sample to the club. Codes of the lists `education`, `disability`, `target_group` … */
export type Situation = {
  readonly education: string
  readonly disability: string
  readonly mainGroup: string
  readonly groups: readonly string[]
  readonly exclusions: readonly string[]
  readonly referral: string
  readonly labourStatus: string
  readonly labourDetail: string
  readonly occupation: string
  readonly pupRegisteredOn: string | null
  readonly pupMonths: number | null
  /** Long-term unemployed by the national and by the EU definition. */
  readonly longTerm: boolean
  /** Took part in the vocational courses as well. */
  readonly courses: boolean
}

const longTermUnemployed = (education: string, occupation: string, since: string, courses: boolean): Situation => ({
  education,
  disability: '',
  mainGroup: 'A1_5',
  groups: [],
  exclusions: [],
  referral: 'OPS',
  labourStatus: 'UNEMPLOYED',
  labourDetail: 'U_LONG',
  occupation,
  pupRegisteredOn: since,
  pupMonths: 24,
  longTerm: true,
  courses,
})
const other = (change: Partial<Situation>): Situation => ({
  education: 'E3Z',
  disability: '',
  mainGroup: 'A1_INNE',
  groups: [],
  exclusions: [],
  referral: 'OPS',
  labourStatus: 'INACTIVE',
  labourDetail: 'I_NOT_LEARNING',
  occupation: '',
  pupRegisteredOn: null,
  pupMonths: null,
  longTerm: false,
  courses: false,
  ...change,
})

/** The situations of the twelve, by surname; made up like the rest. */
export const situations: Readonly<Record<string, Situation>> = {
  Żyła: longTermUnemployed('E3Z', 'krawcowa', '2016-03-07', true),
  Ćwikła: longTermUnemployed('E3S', 'sprzedawca', '2018-10-01', true),
  Śliwińska: longTermUnemployed('E4', 'pracownik biurowy', '2019-01-15', true),
  Źrebiec: other({ disability: 'D2', mainGroup: 'A1_8', exclusions: ['W6'], education: 'E1' }),
  Gęś: longTermUnemployed('E1', '', '2014-05-19', false),
  Łoś: other({ referral: 'SELF', education: 'E3S', courses: true }),
  Ósmak: { ...longTermUnemployed('E3Z', 'kucharz', '2017-11-06', true), disability: 'D1', groups: ['A1_8'] },
  'Szczebrzeszyńska-Wierzchosławska': other({ education: 'E6', referral: 'FAMILY', occupation: 'nauczyciel' }),
  Dąb: longTermUnemployed('E3Z', 'murarz', '2018-02-12', true),
  Ćmiel: other({ mainGroup: 'A1_2', referral: 'HEALTH', education: 'E2' }),
  Żądło: longTermUnemployed('E2', '', '2015-09-01', false),
  Jędrzejczak: other({ mainGroup: 'A1_6', referral: 'COURT', education: 'E3Z', occupation: 'mechanik', courses: true }),
}
