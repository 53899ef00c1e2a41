import { certificateKinds, kindFacts } from '../../certificates/kinds.ts'
import { codesOf, type Facts, type OutcomeFact } from '../facts.ts'
import type { Behind, CountColumn, FigureDef, Row, SectionDef, TableDef } from '../figure.ts'
import { asBehind, indexOf, personOf } from '../standing.ts'
import { bySex, peopleColumn, sexesAddUp, thingsColumn } from './columns.ts'

/** Row of everybody who took up work: codes with the attribute `employment`. */
const employment = 'employment'
const codesWith = (facts: Facts, attribute: string): ReadonlySet<string> =>
  new Set(
    codesOf(facts, 'outcome')
      .filter(({ attributes }) => attributes[attribute] === true)
      .map(({ code }) => code),
  )
function outcomesIn(facts: Facts, row: Row | null): readonly OutcomeFact[] {
  if (row === null) {
    const none = codesWith(facts, 'none')
    return facts.outcomes.filter(({ code }) => !none.has(code))
  }
  if (row.key !== employment) return facts.outcomes.filter(({ code }) => code === row.key)
  const jobs = codesWith(facts, employment)
  return facts.outcomes.filter(({ code }) => jobs.has(code))
}
/** Participations with such an outcome, each once. */
const withOutcome = (facts: Facts, row: Row | null): Behind[] =>
  [...new Set(outcomesIn(facts, row).map(({ participationId }) => participationId))].flatMap((id): Behind[] => {
    const person = personOf(facts, id)
    return person === undefined ? [] : [{ kind: 'participation', id, person }]
  })
const amongFinished = (facts: Facts, row: Row | null): Behind[] =>
  withOutcome(facts, row).filter(({ id }) => indexOf(facts).finished.has(id))
const finishers = (facts: Facts): Behind[] =>
  asBehind(facts.participations.filter(({ id }) => indexOf(facts).finished.has(id)))
const starters = (facts: Facts): Behind[] => asBehind(facts.participations)

const rate = (
  id: string,
  label: string,
  behind: CountColumn['behind'],
  base: NonNullable<CountColumn['base']>,
  baseWords: string,
): CountColumn => ({ id, label, unit: 'percent', fold: 'persons', open: 'people', behind, base, baseWords })

/** What became of people, with both denominators (kis.md 9.6: 6). */
export const outcomeTable: TableDef = {
  id: 'outcomes',
  title: 'Efekty udziału',
  rowsAre: 'Efekt',
  rows: (facts) => [
    { key: employment, label: 'Zatrudnienie razem' },
    ...codesOf(facts, 'outcome').map(({ code, label }) => ({ key: code, label })),
  ],
  columns: () => [
    ...bySex(withOutcome),
    rate('ofFinished', 'Z osób, które ukończyły', amongFinished, finishers, 'osób, które ukończyły'),
    rate('ofStarted', 'Z wszystkich osób', withOutcome, starters, 'wszystkich osób'),
  ],
  total: 'Osoby z choć jednym efektem',
  note: () =>
    'Jedna osoba może mieć kilka efektów, dlatego wierszy się nie sumuje. Przy każdym odsetku stoi licznik i mianownik.',
  additive: sexesAddUp,
  dropEmpty: true,
  chart: () => ['women', 'men'],
}
export const outcomes: SectionDef = { id: 'outcomes', title: 'Efekty', tables: [outcomeTable] }

const kinds: readonly Row[] = certificateKinds.map((kind) => ({ key: kind, label: kindFacts[kind].label }))
type Certificate = Facts['certificates'][number]
const asCertificates = (found: readonly Certificate[]): Behind[] =>
  found.map(({ id, personId }) => ({ kind: 'certificate', id, person: personId ?? undefined }))
const certificateColumns = (picks: (row: Row | null) => (one: Certificate) => boolean): CountColumn[] => {
  const of = (also: (one: Certificate) => boolean) => (facts: Facts, row: Row | null) =>
    asCertificates(facts.certificates.filter((one) => picks(row)(one) && also(one)))
  return [
    {
      ...thingsColumn(
        'count',
        'Wydane',
        of(() => true),
      ),
      open: 'people',
    },
    peopleColumn(
      'persons',
      'Osoby',
      of(({ personId }) => personId !== null),
    ),
    peopleColumn(
      'women',
      'kobiety',
      of(({ sex }) => sex === 'K'),
    ),
    peopleColumn(
      'men',
      'mężczyźni',
      of(({ sex }) => sex === 'M'),
    ),
  ]
}
/** Certificates that are valid, by kind and by what they are about. */
export const certificates: SectionDef = {
  id: 'certificates',
  title: 'Zaświadczenia',
  tables: [
    {
      id: 'certificates',
      title: 'Zaświadczenia według rodzaju',
      rowsAre: 'Rodzaj',
      rows: () => kinds,
      columns: () => certificateColumns((row) => (one) => row === null || one.kind === row.key),
      total: 'Razem',
      note: () => 'Bez unieważnionych. W roku: wydane w tym roku.',
      additive: sexesAddUp,
      dropEmpty: true,
    },
    {
      id: 'certificatesOfSupport',
      title: 'Zaświadczenia z zajęć według rodzaju wsparcia',
      rowsAre: 'Rodzaj wsparcia',
      rows: (facts) => codesOf(facts, 'support_type').map(({ code, label }) => ({ key: code, label })),
      columns: () => certificateColumns((row) => (one) => row !== null && one.supportType === row.key),
      additive: sexesAddUp,
      dropEmpty: true,
    },
  ],
}

const people = (facts: Facts, ids: readonly number[]): Behind[] =>
  [...new Set(ids)].flatMap((id): Behind[] => {
    const person = personOf(facts, id)
    return person === undefined ? [] : [{ kind: 'participation', id, person }]
  })
const measuredFigures = (facts: Facts): FigureDef[] => {
  const measured = (kind: string) =>
    new Set(facts.diagnoses.filter((one) => one.kind === kind).map(({ participationId }) => participationId))
  const [initial, final] = [measured('initial'), measured('final')]
  const figure = (id: string, label: string, ids: readonly number[]): FigureDef => ({
    id,
    label,
    unit: 'persons',
    fold: 'persons',
    open: 'people',
    behind: () => people(facts, ids),
  })
  return [
    figure('diagnoses.initial', 'Osoby z diagnozą początkową', [...initial]),
    figure('diagnoses.final', 'Osoby z diagnozą końcową', [...final]),
    figure(
      'diagnoses.both',
      'Osoby z obiema',
      [...initial].filter((id) => final.has(id)),
    ),
    figure(
      'diagnoses.improved',
      'Potwierdzona poprawa sytuacji',
      facts.diagnoses.filter((one) => one.improvementConfirmed === true).map(({ participationId }) => participationId),
    ),
    figure(
      'plans.all',
      'Osoby z planem działania (IPD)',
      facts.plans.map(({ participationId }) => participationId),
    ),
    figure(
      'plans.signed',
      'w tym z podpisanym',
      facts.plans.filter(({ signed }) => signed).map(({ participationId }) => participationId),
    ),
  ]
}
export const diagnosesAndPlans: SectionDef = {
  id: 'diagnoses',
  title: 'Diagnozy i plany działania',
  figures: measuredFigures,
}
