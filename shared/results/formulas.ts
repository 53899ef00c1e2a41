import type { HourMinutes } from '../editions/hours.ts'
import type { Facts } from '../peopleReports/facts.ts'
import type { Behind, Fold } from '../peopleReports/figure.ts'

/** What formulas count from: records of the editions a grant pays for, inside the days of its task. */
export type ResultFacts = Pick<
  Facts,
  | 'window'
  | 'participations'
  | 'sessions'
  | 'attendance'
  | 'courses'
  | 'internships'
  | 'communityWork'
  | 'outcomes'
  | 'certificates'
  | 'events'
  | 'related'
  | 'surveys'
  | 'diagnoses'
  | 'plans'
  | 'codes'
>

/** Lists a formula can be narrowed by: code lists of the club and two lists of the program itself. */
export type NarrowedBy = 'support_type' | 'outcome' | 'certificate_kind' | 'internship_kind'

export type Formula = {
  readonly id: string
  /** What is counted, as the coordinator chooses it. */
  readonly label: string
  /** Unit proposed for a new result: `osoby`, `godz.`. */
  readonly unit: string
  /** How it is counted, in a sentence for the coordinator and for the description of the report. */
  readonly how: string
  /** What `formula_code` names; undefined: the formula takes no code. */
  readonly narrowedBy?: NarrowedBy
  /** The formula means nothing without its code. */
  readonly codeRequired?: true
  /** Amounts are minutes and the value is hours. */
  readonly inHours?: true
  readonly fold: Extract<Fold, 'records' | 'persons' | 'sum'>
  readonly behind: (facts: ResultFacts, code: string | null) => readonly Behind[]
  /** Is it counted from meetings, so that one without confirmed attendance is missing from it? */
  readonly fromMeetings?: true
}

const personOf = (facts: ResultFacts): ((participationId: number) => number | undefined) => {
  const persons = new Map(facts.participations.map(({ id, personId }) => [id, personId]))
  return (id) => persons.get(id)
}
/** Records of participations, each with whose it is. */
const owned =
  <One extends { readonly id: number; readonly participationId: number }>(
    kind: Behind['kind'],
    pick: (facts: ResultFacts, code: string | null) => readonly One[],
  ): Formula['behind'] =>
  (facts, code) => {
    const person = personOf(facts)
    return pick(facts, code).map(({ id, participationId }) => ({ kind, id, person: person(participationId) }))
  }
const participationsWho =
  (pick: (one: Facts['participations'][number], facts: ResultFacts) => boolean): Formula['behind'] =>
  (facts) =>
    facts.participations
      .filter((one) => pick(one, facts))
      .map(({ id, personId }) => ({ kind: 'participation', id, person: personId }))

const isInside = (day: string | null, { window: { from, to } }: ResultFacts): boolean =>
  day !== null && (from === null || day >= from) && (to === null || day <= to)
const isOf = (code: string | null, own: string | null): boolean => code === null || code === own

const meetings: Formula['behind'] = (facts, code) =>
  facts.sessions
    .filter((one) => one.counted && isOf(code, one.supportType))
    .map(({ id, minutes }) => ({ kind: 'session', id, amount: minutes }))
const attended: Formula['behind'] = (facts, code) => {
  const person = personOf(facts)
  return facts.attendance
    .filter((one) => one.minutes > 0 && isOf(code, one.supportType))
    .map(({ participationId, minutes }) => ({
      kind: 'participation',
      id: participationId,
      person: person(participationId),
      amount: minutes,
    }))
}
const employing = (facts: ResultFacts): ReadonlySet<string> =>
  new Set((facts.codes.get('outcome') ?? []).flatMap((one) => (one.attributes.employment === true ? [one.code] : [])))

const people = 'osoby'
/** Every way the program can count a promised result from the case work. `id` is what `grant_result.formula` holds. */
export const formulas: readonly Formula[] = [
  {
    id: 'participants',
    label: 'Uczestnicy zadania',
    unit: people,
    how: 'Różne osoby, których udział choć jednym dniem przypadł na czas zadania.',
    fold: 'persons',
    behind: participationsWho(() => true),
  },
  {
    id: 'started',
    label: 'Osoby, które rozpoczęły udział',
    unit: people,
    how: 'Różne osoby, których udział rozpoczął się w czasie zadania.',
    fold: 'persons',
    behind: participationsWho((one, facts) => isInside(one.startedOn, facts)),
  },
  {
    id: 'finished',
    label: 'Osoby, które ukończyły udział',
    unit: people,
    how: 'Różne osoby, które w czasie zadania zakończyły udział z powodem zaliczanym do ukończenia.',
    fold: 'persons',
    behind: participationsWho((one, facts) => one.endClass === 'finished' && isInside(one.endedOn, facts)),
  },
  {
    id: 'hoursDelivered',
    label: 'Godziny zajęć i wsparcia',
    unit: 'godz.',
    how: 'Czas odbytych spotkań z potwierdzoną obecnością; spotkanie grupy liczy się raz.',
    narrowedBy: 'support_type',
    inHours: true,
    fold: 'sum',
    behind: meetings,
    fromMeetings: true,
  },
  {
    id: 'participantHours',
    label: 'Osobogodziny',
    unit: 'osobogodziny',
    how: 'Suma czasu obecności każdej osoby na spotkaniach z potwierdzoną obecnością.',
    narrowedBy: 'support_type',
    inHours: true,
    fold: 'sum',
    behind: attended,
    fromMeetings: true,
  },
  {
    id: 'meetings',
    label: 'Spotkania',
    unit: 'spotkania',
    how: 'Odbyte spotkania z potwierdzoną obecnością.',
    narrowedBy: 'support_type',
    fold: 'records',
    behind: meetings,
    fromMeetings: true,
  },
  {
    id: 'supported',
    label: 'Osoby objęte wsparciem',
    unit: people,
    how: 'Różne osoby obecne choć na jednym spotkaniu z potwierdzoną obecnością.',
    narrowedBy: 'support_type',
    fold: 'persons',
    behind: attended,
    fromMeetings: true,
  },
  {
    id: 'related',
    label: 'Dzieci i bliscy na zajęciach dla nich',
    unit: people,
    how: 'Różne dzieci i inni bliscy obecni na spotkaniach przeznaczonych dla nich.',
    fold: 'records',
    behind: (facts) => facts.related.map(({ relatedId }) => ({ kind: 'related', id: relatedId })),
    fromMeetings: true,
  },
  {
    id: 'diagnosed',
    label: 'Osoby z diagnozą',
    unit: people,
    how: 'Różne osoby, którym do końca zadania zrobiono diagnozę.',
    fold: 'persons',
    behind: owned('diagnosis', (facts) => facts.diagnoses),
  },
  {
    id: 'plansSigned',
    label: 'Osoby z podpisanym planem działania',
    unit: people,
    how: 'Różne osoby z podpisanym planem sporządzonym do końca zadania.',
    fold: 'persons',
    behind: owned('plan', (facts) => facts.plans.filter(({ signed }) => signed)),
  },
  {
    id: 'certificates',
    label: 'Wydane zaświadczenia',
    unit: 'zaświadczenia',
    how: 'Zaświadczenia wydane uczestnikom w czasie zadania, bez unieważnionych.',
    narrowedBy: 'certificate_kind',
    fold: 'records',
    behind: (facts, code) =>
      facts.certificates
        .filter(({ kind }) => isOf(code, kind))
        .map(({ id, personId }) => ({ kind: 'certificate', id, person: personId ?? undefined })),
  },
  {
    id: 'coursesFinished',
    label: 'Osoby, które ukończyły kurs',
    unit: people,
    how: 'Różne osoby, którym zapisano ukończenie kursu zakończonego w czasie zadania.',
    fold: 'persons',
    behind: (facts) => {
      const person = personOf(facts)
      return facts.courses.flatMap(({ participants }) =>
        participants
          .filter(({ completed }) => completed === true)
          .map(
            ({ participationId }): Behind => ({
              kind: 'participation',
              id: participationId,
              person: person(participationId),
            }),
          ),
      )
    },
  },
  {
    id: 'internships',
    label: 'Osoby na stażach i praktykach',
    unit: people,
    how: 'Różne osoby na stażu lub praktyce choć jednego dnia zadania.',
    narrowedBy: 'internship_kind',
    fold: 'persons',
    behind: owned('internship', (facts, code) => facts.internships.filter(({ kind }) => isOf(code, kind))),
  },
  {
    id: 'communityWork',
    label: 'Osoby na pracach społecznie użytecznych',
    unit: people,
    how: 'Różne osoby kierowane do prac społecznie użytecznych w czasie zadania.',
    fold: 'persons',
    behind: owned('communityWork', (facts) => facts.communityWork),
  },
  {
    id: 'jobs',
    label: 'Osoby, które podjęły pracę',
    unit: people,
    how: 'Różne osoby z efektem zaliczanym do zatrudnienia.',
    fold: 'persons',
    behind: owned('outcome', (facts) => {
      const codes = employing(facts)
      return facts.outcomes.filter(({ code }) => codes.has(code))
    }),
  },
  {
    id: 'outcome',
    label: 'Osoby z wybranym efektem',
    unit: people,
    how: 'Różne osoby z zapisanym wybranym efektem.',
    narrowedBy: 'outcome',
    codeRequired: true,
    fold: 'persons',
    behind: owned('outcome', (facts, wanted) => facts.outcomes.filter(({ code }) => code === wanted)),
  },
  {
    id: 'events',
    label: 'Wydarzenia',
    unit: 'wydarzenia',
    how: 'Wydarzenia, które odbyły się w czasie zadania.',
    narrowedBy: 'support_type',
    fold: 'records',
    behind: (facts, code) =>
      facts.events.filter(({ supportType }) => isOf(code, supportType)).map(({ id }) => ({ kind: 'event', id })),
  },
  {
    id: 'surveyed',
    label: 'Osoby z ankietą końcową',
    unit: people,
    how: 'Różne osoby, które wypełniły ankietę końcową w czasie zadania.',
    fold: 'persons',
    behind: owned('survey', (facts) => facts.surveys),
  },
]

/** The formula of an id; `undefined`: no such formula. */
export const formulaOf = (id: string | null): Formula | undefined => formulas.find((one) => one.id === id)

/**
 * Meetings the formula cannot count because their attendance is not confirmed, and the length of the hour its value is in:
 * that of the meetings when it is one, else the hour of the clock.
 */
export function meetingsOf(
  formula: Formula,
  facts: Pick<ResultFacts, 'sessions'>,
  code: string | null,
): { notCounted: number; hourMinutes: HourMinutes } {
  if (!formula.fromMeetings) return { notCounted: 0, hourMinutes: 60 }
  const own = facts.sessions.filter(({ supportType }) => isOf(code, supportType))
  const lengths = new Set(own.filter(({ counted }) => counted).map(({ hourMinutes }) => hourMinutes))
  return {
    notCounted: own.filter(({ counted }) => !counted).length,
    hourMinutes: lengths.size === 1 && lengths.has(45) ? 45 : 60,
  }
}
