import { comparePolish } from '../kernel/text.ts'
import { codesOf, type Facts, type ParticipationFact } from './facts.ts'
import type { Row } from './figure.ts'
import { indexOf } from './standing.ts'

/** A way to break participants down: the rows there are, and the rows a participation lies in. */
export type Dimension = {
  readonly id: string
  readonly title: string
  readonly rowsAre: string
  readonly rows: (facts: Facts) => readonly Row[]
  readonly of: (p: ParticipationFact, facts: Facts) => readonly string[]
  /** Each participation lies in exactly one row. */
  readonly partition: boolean
  readonly note?: string
}
const unknown: Row = { key: '', label: 'nie podano' }
export const severalNote = 'Osoba może być w kilku wierszach, dlatego wierszy się nie sumuje.'

const fromList = (list: string) => (facts: Facts) => {
  const known = codesOf(facts, list)
  return [...known.map(({ code, label }): Row => ({ key: code, label })), unknown]
}
/** The code if the list has it; a code that left the list counts as not given. */
const inList = (facts: Facts, list: string, code: string | null): string =>
  code !== null && codesOf(facts, list).some((one) => one.code === code) ? code : ''

const named = (names: Iterable<string>): Row[] =>
  [...new Set(names)]
    .filter((name) => name !== '')
    .sort(comparePolish)
    .map((name) => ({ key: name, label: name }))

const bandOf = (age: number, facts: Facts): string =>
  codesOf(facts, 'age_band').find(
    ({ attributes: { from, to } }) => age >= Number(from ?? 0) && age <= Number(to ?? 999),
  )?.code ?? ''

/** Everything participants are broken down by (kis.md 11, report of an edition). */
export const dimensions: readonly Dimension[] = [
  {
    id: 'sex',
    title: 'Płeć',
    rowsAre: 'Płeć',
    rows: () => [
      { key: 'K', label: 'kobiety' },
      { key: 'M', label: 'mężczyźni' },
    ],
    of: (p) => [p.sex],
    partition: true,
  },
  {
    id: 'age',
    title: 'Wiek w dniu rozpoczęcia',
    rowsAre: 'Wiek',
    rows: fromList('age_band'),
    of: (p, facts) => [bandOf(indexOf(facts).ages.get(p.id) ?? -1, facts)],
    partition: true,
  },
  {
    id: 'group',
    title: 'Grupa główna (art. 1 ust. 2)',
    rowsAre: 'Grupa',
    rows: fromList('target_group'),
    of: (p, facts) => [inList(facts, 'target_group', p.mainGroup)],
    partition: true,
  },
  {
    id: 'anyGroup',
    title: 'Grupa główna lub dodatkowa',
    rowsAre: 'Grupa',
    rows: (facts) => fromList('target_group')(facts).filter((row) => row !== unknown),
    of: (p) => [...new Set([...(p.mainGroup === null ? [] : [p.mainGroup]), ...p.additionalGroups])],
    partition: false,
    note: severalNote,
  },
  {
    id: 'gmina',
    title: 'Gmina zamieszkania',
    rowsAre: 'Gmina',
    rows: (facts) => [...named(facts.participations.map((p) => p.gmina)), unknown],
    of: (p) => [p.gmina],
    partition: true,
  },
  {
    id: 'education',
    title: 'Wykształcenie',
    rowsAre: 'Wykształcenie',
    rows: fromList('education'),
    of: (p, facts) => [inList(facts, 'education', p.education)],
    partition: true,
  },
  {
    id: 'status',
    title: 'Status na rynku pracy przy wejściu',
    rowsAre: 'Status',
    rows: fromList('labour_status'),
    of: (p, facts) => [inList(facts, 'labour_status', p.labourStatus)],
    partition: true,
  },
  {
    id: 'longterm',
    title: 'Długotrwale bezrobotni',
    rowsAre: 'Definicja',
    rows: () => [
      { key: 'national', label: 'krajowa (ponad 12 miesięcy w ostatnich 2 latach)' },
      { key: 'eu', label: 'unijna' },
    ],
    of: (p) => [...(p.longtermNational === true ? ['national'] : []), ...(p.longtermEu === true ? ['eu'] : [])],
    partition: false,
    note: 'Dwie różne definicje; ta sama osoba może spełniać obie.',
  },
  {
    id: 'referral',
    title: 'Sposób skierowania',
    rowsAre: 'Skierowanie',
    rows: fromList('referral'),
    of: (p, facts) => [inList(facts, 'referral', p.referral)],
    partition: true,
  },
]

/** Paths of the report; `''` stands for those on none. */
export const pathRows = (facts: Facts): Row[] => [
  ...named(facts.participations.flatMap((p) => p.paths.map((path) => path.name))),
  { key: '', label: 'poza ścieżkami' },
]
