import type { DiagnosisAggregatePaper, DiagnosisPaper, PaperArea, PaperHead } from '#shared/diagnoses/papers.ts'

const head: PaperHead = {
  day: '2021-12-31',
  organisation: 'Stowarzyszenie „Razem w Łęgach”',
  club: 'Klub Integracji Społecznej w Łęgach',
  edition: 'Edycja 2021',
  project: 'Od KIS-u do PES-u',
  funding: 'Zadanie publiczne finansowane ze środków budżetu państwa.',
  place: 'Łęgi',
}
const names = [
  'Sprawczość i poczucie wpływu',
  'Samoocena i mocne strony',
  'Motywacja i cele',
  'Radzenie sobie ze stresem i zdrowie',
  'Rodzina i role domowe',
  'Relacje i sieć wsparcia',
  'Udział w życiu społeczności',
  'Prawa i kontakt z instytucjami',
  'Warunki życia i budżet domowy',
  'Kwalifikacje i umiejętności',
  'Gotowość do pracy',
  'Mobilność i kompetencje cyfrowe',
]
const before = [4, 3, 4, 5, 4, 2, 3, 4, 6, 3, 2, 5]
const after = [7, 5, 7, 5, 6, 6, 4, 6, 5, 7, 8, 7]

const areas: readonly PaperArea[] = names.map((name, at) => {
  const [initial, last] = [before[at]!, after[at]!]
  const change = last - initial
  const cell = (value: number) => ({ value, ratings: { self: value - 1, specialist: value, agreed: value } })
  return {
    code: `O${String(at + 1).padStart(2, '0')}`,
    name,
    cells: [cell(initial), cell(last)],
    initial,
    last,
    change,
    class: change > 0 ? 'growth' : change < 0 ? 'fall' : 'same',
  }
})

/** The diagnosis of one participant on paper; change what the test is about. */
export const diagnosisPaper = (change: Partial<DiagnosisPaper> = {}): DiagnosisPaper => ({
  ...head,
  template: 'Karta wzmocnienia',
  person: { name: 'Helena Gęś', sex: 'K', number: '5' },
  measurements: [
    { name: 'początkowy', measuredOn: '2021-05-14' },
    { name: 'końcowy', measuredOn: '2021-12-20' },
  ],
  leftOut: 0,
  areas,
  compared: { initial: 'początkowy', last: 'końcowy' },
  result: [
    'Porównano 12 obszarów: wzrost 10, bez zmian 1, spadek 1. Sytuacja społeczna uległa poprawie, co potwierdził specjalista.',
  ],
  marketDistance: 'krótkie wsparcie (do 3 miesięcy)',
  sections: [
    { label: 'Potrzeby', entries: [{ text: 'Praca blisko domu.', author: 'Ewa Mazur', on: '2021-05-14' }] },
    { label: 'Bariery', entries: [{ text: 'Brak samochodu.', author: 'Jan Kos', on: '2021-05-14' }] },
    {
      label: 'Rekomendacje',
      entries: [{ text: 'Kurs opiekunki osób starszych.', author: 'Jan Kos', on: '2021-05-17' }],
    },
  ],
  remarks: [
    { area: 'O01 Sprawczość i poczucie wpływu', text: 'Boi się urzędów.', author: 'Ewa Mazur', on: '2021-05-14' },
  ],
  tests: [{ words: 'GSES: 24,00 z 40,00, wynik niski', on: '2021-05-14' }],
  notes: null,
  basis: '',
  sensitiveLeftOut: false,
  specialists: [
    { role: 'pracownik socjalny', name: 'Anna Lis' },
    { role: 'psycholog', name: 'Ewa Mazur' },
    { role: 'doradca zawodowy', name: '' },
  ],
  ...change,
})

/** The sums of an edition on paper. */
export const aggregatePaper = (): DiagnosisAggregatePaper => ({
  ...head,
  participants: 12,
  withBoth: 11,
  missingFinal: 1,
  missingInitial: 0,
  growthPoints: 1,
  areas: [
    {
      code: 'O01',
      name: names[0]!,
      n: 11,
      means: { initial: 355, final: 591, change: 236 },
      classes: { growth: 11, same: 0, fall: 0 },
    },
    { code: 'O02', name: names[1]!, n: 11, means: { initial: 300, final: 400, change: 100 }, classes: null },
    { code: 'O03', name: names[2]!, n: 4, means: null, classes: null },
  ],
  sensitiveLeftOut: false,
  finished: 11,
  indicators: [
    { label: 'wzrost w co najmniej jednym obszarze', count: 11 },
    { label: 'wzrost w co najmniej trzech obszarach', count: null },
  ],
})
