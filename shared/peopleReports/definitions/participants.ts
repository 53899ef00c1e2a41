import { type Dimension, dimensions, pathRows, severalNote } from '../dimensions.ts'
import type { Facts, ParticipationFact } from '../facts.ts'
import type { CountColumn, FigureDef, Row, SectionDef, TableDef } from '../figure.ts'
import { asBehind, beganInside, indexOf, type Standing, standingOf, standings } from '../standing.ts'

/** Which participations a column takes, and which of them lie in the row (null: all). */
type Picks = (p: ParticipationFact, facts: Facts) => boolean
type InRow = (p: ParticipationFact, facts: Facts, row: Row) => boolean
/** Participations of a row, before a column picks from them. */
type OfRow = (facts: Facts, row: Row | null) => readonly ParticipationFact[]
const ofRow =
  (inRow: InRow): OfRow =>
  (facts, row) =>
    row === null ? facts.participations : facts.participations.filter((p) => inRow(p, facts, row))

/** A column of participations. */
const participationsColumn = (id: string, label: string, picks: Picks, rowOf: OfRow, fold: 'records' | 'persons') =>
  ({
    id,
    label,
    unit: fold === 'persons' ? 'persons' : 'participations',
    fold,
    open: 'people',
    behind: (facts, row) => asBehind(rowOf(facts, row).filter((p) => picks(p, facts))),
  }) satisfies CountColumn

const standingWords: Readonly<Record<Standing, string>> = {
  finished: 'Ukończyły',
  droppedOut: 'Przerwały',
  neutral: 'Neutralne (zgon)',
  continuing: 'Kontynuują',
}
const everybody: Picks = () => true
const isYear = ({ window }: Facts) => window.from !== null
const isDay = ({ window }: Facts) => window.from === null && window.to !== null

/** Columns of every breakdown: people beside participations, then what became of them (kis.md 9.6: 2 and 7). */
function movement(facts: Facts, rowOf: OfRow): CountColumn[] {
  const column = (id: string, label: string, picks: Picks) => participationsColumn(id, label, picks, rowOf, 'records')
  const people = participationsColumn('persons', 'Osoby', everybody, rowOf, 'persons')
  const ends = standings.map((standing) =>
    column(standing, standingWords[standing], (p) => standingOf(p, facts) === standing),
  )
  if (isDay(facts)) return [people, column('all', 'Udziały', everybody)]
  if (!isYear(facts)) return [people, column('all', 'Rozpoczęły', everybody), ...ends]
  return [
    people,
    column('all', 'Udziały w roku', everybody),
    column('fromBefore', 'z lat poprzednich', (p) => !beganInside(p, facts)),
    column('started', 'Rozpoczęły w roku', (p) => beganInside(p, facts)),
    ...ends,
  ]
}
/** Which of those columns add up to which. */
function movementSums(facts: Facts): [string, readonly string[]][] {
  if (isDay(facts)) return []
  const ends: [string, readonly string[]] = ['all', standings]
  return isYear(facts) ? [['all', ['fromBefore', 'started']], ends] : [ends]
}

/** Participations put into the rows of a dimension once for all columns. */
function rowsOfDimension(dimension: Dimension): OfRow {
  const known = new WeakMap<Facts, ReadonlyMap<string, readonly ParticipationFact[]>>()
  const inRows = (facts: Facts) => {
    const rows = new Map<string, ParticipationFact[]>()
    for (const p of facts.participations)
      for (const key of dimension.of(p, facts)) {
        const row = rows.get(key)
        if (row) row.push(p)
        else rows.set(key, [p])
      }
    known.set(facts, rows)
    return rows
  }
  return (facts, row) =>
    row === null ? facts.participations : ((known.get(facts) ?? inRows(facts)).get(row.key) ?? [])
}

const breakdowns = dimensions.map((dimension): TableDef => {
  const rowOf = rowsOfDimension(dimension)
  return {
    id: dimension.id,
    title: dimension.title,
    rowsAre: dimension.rowsAre,
    rows: dimension.rows,
    columns: (facts) => movement(facts, rowOf),
    ...(dimension.partition ? { total: 'Razem', partition: true } : {}),
    ...(dimension.note ? { note: () => dimension.note ?? '' } : {}),
    additive: movementSums,
    chart: (facts) => (isDay(facts) ? ['all'] : [...standings]),
    dropEmpty: dimension.id !== 'sex',
  }
})

const onPath: InRow = (p, _, row) =>
  row.key === '' ? p.paths.length === 0 : p.paths.some(({ name }) => name === row.key)
/** Has the person finished the path, or, where the path says nothing of its own, the edition? */
const finishedPath = (p: ParticipationFact, facts: Facts, row: Row): boolean =>
  onPath(p, facts, row) &&
  (row.key === ''
    ? standingOf(p, facts) === 'finished'
    : p.paths.some(({ name, completed }) => name === row.key && (completed ?? standingOf(p, facts) === 'finished')))
const ofSex =
  (sex: 'K' | 'M'): Picks =>
  (p) =>
    p.sex === sex
const hasContract: Picks = (p, facts) => indexOf(facts).withContract.has(p.id)

const paths: TableDef = {
  id: 'path',
  title: 'Ścieżki i kontrakt socjalny',
  rowsAre: 'Ścieżka',
  rows: pathRows,
  columns: () => [
    participationsColumn('persons', 'Osoby', everybody, ofRow(onPath), 'persons'),
    participationsColumn('all', 'Rozpoczęły', everybody, ofRow(onPath), 'records'),
    participationsColumn('women', 'kobiety', ofSex('K'), ofRow(onPath), 'records'),
    participationsColumn('men', 'mężczyźni', ofSex('M'), ofRow(onPath), 'records'),
    participationsColumn('finished', 'Ukończyły', everybody, ofRow(finishedPath), 'records'),
    participationsColumn('finishedWomen', 'kobiety', ofSex('K'), ofRow(finishedPath), 'records'),
    participationsColumn('finishedMen', 'mężczyźni', ofSex('M'), ofRow(finishedPath), 'records'),
    participationsColumn('withContract', 'Z kontraktem', hasContract, ofRow(onPath), 'records'),
    participationsColumn(
      'withoutContract',
      'Bez kontraktu',
      (p, facts) => !hasContract(p, facts),
      ofRow(onPath),
      'records',
    ),
  ],
  note: () => severalNote,
  additive: () => [
    ['all', ['women', 'men']],
    ['finished', ['finishedWomen', 'finishedMen']],
    ['all', ['withContract', 'withoutContract']],
  ],
}

const people = (facts: Facts) => asBehind(facts.participations)
const head = (facts: Facts): FigureDef[] => [
  { id: 'head.persons', label: 'Osoby', unit: 'persons', fold: 'persons', open: 'people', behind: people },
  {
    id: 'head.participations',
    label: isYear(facts) ? 'Udziały w roku' : isDay(facts) ? 'Udziały w tym dniu' : 'Rozpoczęte udziały',
    unit: 'participations',
    fold: 'records',
    open: 'people',
    behind: people,
  },
  ...(isDay(facts)
    ? []
    : standings.map(
        (standing): FigureDef => ({
          id: `head.${standing}`,
          label: standingWords[standing],
          unit: 'participations',
          fold: 'records',
          open: 'people',
          behind: () => asBehind(facts.participations.filter((p) => standingOf(p, facts) === standing)),
        }),
      )),
]

/** How many people there were, and of whom. */
export const participants: SectionDef = {
  id: 'participants',
  title: 'Uczestnicy',
  note: (facts) =>
    isYear(facts)
      ? 'Uczestnik roku to osoba, której udział choć jednym dniem przypada na ten rok. Osoba z dwoma udziałami jest jedną osobą i dwoma udziałami.'
      : 'Osoba z dwoma udziałami (w dwóch edycjach) jest jedną osobą i dwoma udziałami.',
  figures: head,
  tables: [...breakdowns, paths],
}

/** Kontrakty socjalne: papers and people. */
export const contracts: SectionDef = {
  id: 'contracts',
  title: 'Kontrakty socjalne',
  figures: (facts) => {
    const behind = (kind: 'contract' | 'participation') =>
      facts.contracts.flatMap((contract) => {
        const p = indexOf(facts).byId.get(contract.participationId)
        return p ? [{ kind, id: kind === 'contract' ? contract.id : p.id, person: p.personId }] : []
      })
    return [
      {
        id: 'contracts.count',
        label: 'Kontrakty',
        unit: 'things',
        fold: 'records',
        open: 'people',
        behind: () => behind('contract'),
      },
      {
        id: 'contracts.persons',
        label: 'Osoby z kontraktem',
        unit: 'persons',
        fold: 'persons',
        open: 'people',
        behind: () => behind('participation'),
      },
      {
        id: 'contracts.rate',
        label: 'Odsetek osób z kontraktem',
        unit: 'percent',
        fold: 'persons',
        open: 'people',
        behind: () => behind('participation'),
        base: people,
        baseWords: 'wszystkich osób',
      },
    ]
  },
}
