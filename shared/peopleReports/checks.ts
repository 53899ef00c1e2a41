import { notCounted } from '../classes/hoursSums.ts'
import { formatHours, hoursOf } from '../editions/hours.ts'
import { formatZloty, gr } from '../kernel/money.ts'
import { counted } from '../kernel/text.ts'
import { type Override, openFigure } from './count.ts'
import { checked } from './definitions/checked.ts'
import type { Facts, GroupFact } from './facts.ts'
import { folded, isCount, personsIn, type SectionDef } from './figure.ts'
import type { Figure, ReferenceFigure, ReportFinding, ReportSection } from './schema.ts'
import { asBehind, indexOf, standingOf, standings } from './standing.ts'

export type Checked = {
  readonly facts: Facts
  readonly defs: readonly SectionDef[]
  readonly sections: readonly ReportSection[]
  readonly overrides: readonly Override[]
  readonly references: readonly ReferenceFigure[]
}
type Check = (given: Checked) => readonly ReportFinding[]
const finding = (
  check: string,
  severity: ReportFinding['severity'],
  message: string,
  todo: string,
  figureId: string | null = null,
): ReportFinding => ({ check, severity, message, todo, figureId })

const people = (n: number) => counted(n, 'osoba', 'osoby', 'osób')

/** 9.6 (1): rows of a table that is split without rest add up to its sum. */
export const rowsAddUp: Check = ({ facts, defs, sections }) => {
  const counted = new Map(sections.flatMap(({ tables }) => tables.map((table) => [table.id, table] as const)))
  return defs
    .flatMap(({ tables }) => tables ?? [])
    .filter(({ partition, total }) => partition === true && total !== undefined)
    .flatMap((def) =>
      def.columns(facts).flatMap((column, place) => {
        const rows = counted.get(def.id)?.rows ?? []
        const computed = (isTotal: boolean) =>
          rows.filter((row) => row.isTotal === isTotal).reduce((sum, row) => sum + (row.cells[place]?.computed ?? 0), 0)
        const [sum, total] = [computed(false), computed(true)]
        if (!isCount(column) || sum === total) return []
        const words = `„${def.title}”, kolumna „${column.label}”: wiersze dają ${sum}, a razem jest ${total}`
        return column.fold === 'persons'
          ? [
              finding(
                '1. Sumy',
                'info',
                `${words}. Osoby z kilkoma udziałami mogą występować w kilku wierszach.`,
                'Nie dodawaj wierszy: osób jest tyle, ile w wierszu „Razem”.',
              ),
            ]
          : [finding('1. Sumy', 'error', `${words}.`, 'Zgłoś to: wiersze powinny dawać sumę.')]
      }),
    )
}

/** 9.6 (1): contracts and paths overlap and leave people out, so they are never added up to the number of people. */
export const contractsAndPaths: Check = ({ facts }) => {
  const all = facts.participations
  const contracts = all.filter((p) => indexOf(facts).withContract.has(p.id))
  const names = [...new Set(all.flatMap((p) => p.paths.map(({ name }) => name)))]
  return names.flatMap((name) => {
    const onPath = all.filter((p) => p.paths.some((path) => path.name === name))
    const sum = contracts.length + onPath.length
    // Where everybody has one of them, nobody would add them up.
    const isPart = (n: number) => n > 0 && n < all.length
    if (!isPart(contracts.length) || !isPart(onPath.length) || sum === all.length) return []
    const both = onPath.filter((p) => indexOf(facts).withContract.has(p.id)).length
    const neither = all.length - sum + both
    return [
      finding(
        '1. Kontrakty i ścieżki',
        'info',
        `Kontrakt socjalny: ${contracts.length}, ścieżka „${name}”: ${onPath.length}; ${contracts.length} + ${onPath.length} = ${sum}, a udziałów jest ${all.length}. W obu: ${both}, bez kontraktu i poza tą ścieżką: ${neither}.`,
        'Tych liczb nie dodawaj: osoby mogą być w kilku kategoriach albo w żadnej. Lista pokazuje tych, którzy są w obu.',
        both > 0 ? `path/w:${name}/withContract` : null,
      ),
    ]
  })
}

/** 9.6 (2): participations = finished + dropped out + neutral + continuing, in all and in each edition. */
export const balance: Check = ({ facts, sections }) => {
  const parts: readonly (readonly [string, typeof facts.participations])[] = [
    ['', facts.participations],
    ...facts.editions.map(
      ({ id, name }) => [` w edycji „${name}”`, facts.participations.filter((p) => p.editionId === id)] as const,
    ),
  ]
  const counts = parts.flatMap(([where, list]) => {
    const ends = standings.map((standing) => list.filter((p) => standingOf(p, facts) === standing).length)
    return ends.reduce((a, b) => a + b, 0) === list.length
      ? []
      : [
          finding(
            '2. Bilans',
            'error',
            `Udziały${where} nie są sumą ukończonych, przerwanych, neutralnych i trwających.`,
            'Sprawdź powody zakończenia.',
          ),
        ]
  })
  return [...counts, ...changedBalance(sections.flatMap(({ figures }) => figures))]
}
/** The same for the figures as they are shown, where one of them was changed by hand. */
function changedBalance(figures: readonly Figure[]): ReportFinding[] {
  const shown = (id: string) => figures.find((figure) => figure.id === `head.${id}`)
  const ends = standings.map(shown)
  const all = shown('participations')
  if (!all || ends.some((one) => one === undefined)) return []
  const sum = ends.reduce((total, one) => total + (one?.value ?? 0), 0)
  return sum === all.value
    ? []
    : [
        finding(
          '2. Bilans',
          'warning',
          `Po zmianach wpisanych ręcznie ${sum} to nie ${all.value}: udziały nie są sumą ukończonych, przerwanych, neutralnych i trwających.`,
          'Popraw liczby wpisane ręcznie.',
          all.id,
        ),
      ]
}

/** 9.6 (3): spent ≤ received. */
export const moneyFits: Check = ({ facts }) =>
  facts.grants
    .filter(({ spent, received }) => spent > received)
    .map(({ id, title, spent, received }) =>
      finding(
        '3. Pieniądze',
        'warning',
        `Dotacja „${title}”: wydano ${formatZloty(gr(spent))} zł, a otrzymano ${formatZloty(gr(received))} zł.`,
        'Sprawdź dokumenty i kwotę otrzymaną.',
        `grants/w:${id}/spent`,
      ),
    )

/** 9.6 (4): meetings without confirmed marks are in no sum; hours delivered are beside those planned for the group. */
export const hoursComplete: Check = ({ facts }) => {
  const missing = facts.sessions.filter(({ counted: isCounted }) => !isCounted).length
  const delivered = new Map<number, number>()
  for (const { groupId, counted: isCounted, minutes } of facts.sessions)
    if (groupId !== null && isCounted) delivered.set(groupId, (delivered.get(groupId) ?? 0) + minutes)
  const words = (minutes: number, group: GroupFact) => formatHours(hoursOf(minutes, group.hourMinutes))
  return [
    ...(missing > 0
      ? [
          finding(
            '4. Godziny',
            'warning',
            `Godziny nie są pełne: ${notCounted(missing)}.`,
            'Potwierdź obecność albo odwołaj spotkania, których nie było.',
            'checked.notCounted',
          ),
        ]
      : []),
    ...facts.groups.flatMap((group) => {
      const done = delivered.get(group.id) ?? 0
      return group.plannedMinutes === null || done === group.plannedMinutes
        ? []
        : [
            finding(
              '4. Godziny',
              'info',
              `Grupa „${group.name}”: zaplanowano ${words(group.plannedMinutes, group)} godz. (${group.hourMinutes} min), zrealizowano ${words(done, group)}.`,
              'Jeżeli to koniec zajęć, wyjaśnij różnicę w opisie.',
            ),
          ]
    }),
  ]
}

/** 9.6 (5): a person in two supports that take the same days. */
export const noOverlaps: Check = ({ facts }) => {
  const opened = openFigure([checked], facts, [], 'checked.overlaps')
  const count = opened?.figure.value ?? 0
  return count === 0
    ? []
    : [
        finding(
          '5. Nakładanie się',
          'warning',
          `Staż, praca, kurs albo prace społecznie użyteczne w tych samych dniach: ${people(count)}.`,
          'Otwórz listę i sprawdź daty.',
          'checked.overlaps',
        ),
      ]
}

/** 9.6 (6): a rate needs somebody to be a part of. */
export const ratesHaveBase: Check = ({ facts, sections }) => {
  const empty = sections
    .flatMap(({ figures, tables }) => [...figures, ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))])
    .filter(({ parts }) => parts !== null && parts.denominator === 0).length
  return empty === 0 || facts.participations.length === 0
    ? []
    : [
        finding(
          '6. Odsetki',
          'info',
          'Odsetków z osób, które ukończyły, nie da się policzyć: nikt jeszcze nie ukończył.',
          'Po zakończeniu udziałów policzą się same.',
        ),
      ]
}

/** 9.6 (7): people and participations differ. */
export const peopleAndParticipations: Check = ({ facts }) => {
  const [persons, all] = [personsIn(asBehind(facts.participations)), facts.participations.length]
  return persons === all
    ? []
    : [
        finding(
          '7. Osoby i udziały',
          'info',
          `${people(persons)} i ${counted(all, 'udział', 'udziały', 'udziałów')}: ktoś brał udział więcej niż raz.`,
          'Pisz zawsze, czy liczba dotyczy osób, czy udziałów.',
          'head.participations',
        ),
      ]
}

/** 9.6 (9): a target has what was achieved beside it, and a figure from outside its source and day. */
export const targetsAndSources: Check = ({ facts, references }) => [
  ...facts.editions.flatMap(({ id, name, places }) => {
    const began = facts.participations.filter((p) => p.editionId === id).length
    return places === null || facts.window.from !== null || began === places
      ? []
      : [
          finding(
            '9. Cel',
            'info',
            `Edycja „${name}”: miejsc ${places}, rozpoczęło ${began}.`,
            'Wyjaśnij różnicę w opisie.',
          ),
        ]
  }),
  ...references
    .filter(({ sourceName, asOf }) => sourceName === '' || asOf === null)
    .map(({ name }) =>
      finding('9. Źródło', 'warning', `„${name}” nie ma źródła albo dnia, z którego jest.`, 'Uzupełnij źródło i datę.'),
    ),
]

/** 9.6 (10): figures changed by hand, and those whose computed value has changed since. */
export const changedByHand: Check = ({ sections }) =>
  sections
    .flatMap(({ figures, tables }) => [...figures, ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))])
    .flatMap(({ id, label, override, computed }) => {
      if (!override) return []
      return override.changedSince
        ? [
            finding(
              '10. Wpisane ręcznie',
              'warning',
              `„${label}”: od zmiany ręcznej program policzył inaczej (było ${override.computedThen ?? '–'}, jest ${computed ?? '–'}).`,
              'Sprawdź, czy wpisana liczba jest nadal dobra.',
              id,
            ),
          ]
        : [
            finding(
              '10. Wpisane ręcznie',
              'info',
              `„${label}”: wpisano ${override.value}, program policzył ${computed ?? '–'}. Powód: ${override.reason}`,
              'Zostanie na wydruku z tą uwagą.',
              id,
            ),
          ]
    })

/** People without a fact that a breakdown asks for. */
export const nothingMissing: Check = ({ facts }) =>
  (checked.figures?.(facts) ?? [])
    .filter(({ id }) => id.startsWith('checked.no') && id !== 'checked.notCounted')
    .flatMap(({ id, label, behind, fold }) => {
      const count = folded(behind(facts), fold) ?? 0
      return count === 0 || facts.participations.length === 0
        ? []
        : [finding('Braki', 'warning', `${label}: ${people(count)}.`, 'Otwórz listę i uzupełnij dane.', id)]
    })

const checks: readonly Check[] = [
  balance,
  rowsAddUp,
  contractsAndPaths,
  moneyFits,
  hoursComplete,
  noOverlaps,
  ratesHaveBase,
  peopleAndParticipations,
  targetsAndSources,
  changedByHand,
  nothingMissing,
]
const order: Readonly<Record<ReportFinding['severity'], number>> = { error: 0, warning: 1, info: 2 }
/** Everything the checks of kis.md 9.6 find in a report, the gravest first. */
export const findingsOf = (given: Checked): ReportFinding[] =>
  checks.flatMap((check) => check(given)).toSorted((a, b) => order[a.severity] - order[b.severity])
