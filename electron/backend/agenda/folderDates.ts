import { sql } from 'kysely'
import { foldPeople, type PersonDay } from '#shared/agenda/entry.ts'
import type { AgendaKind } from '#shared/agenda/kinds.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { capitalised } from '#shared/kernel/text.ts'
import type { Completion, Moment, PaperKind } from '#shared/papers/schema.ts'
import type { Reader } from '../db/open.ts'
import { foldersOf, paperKindsOf } from '../papers/queries.ts'
import type { AgendaSource } from './span.ts'

const measurements: readonly (Completion | null)[] = ['diagnosisInitial', 'diagnosisFinal']
const kindOf = (computedBy: Completion | null): AgendaKind =>
  measurements.includes(computedBy) ? 'diagnosis' : 'paper'
const tabs: Readonly<Partial<Record<Completion, string>>> = {
  diagnosisInitial: 'diagnoza',
  diagnosisFinal: 'diagnoza',
  plan: 'plan',
  socialContract: 'kontrakt',
  consents: 'kontrakt',
  clause: 'kontrakt',
  outcome: 'efekty',
}
/** The column each moment is counted from (see `folderOf`); a recruitment without an application from the start. */
const columns: Readonly<Record<Moment, 'recruited' | 'started_on' | 'ended_on'>> = {
  recruitment: 'recruited',
  joining: 'started_on',
  during: 'ended_on',
  ending: 'ended_on',
  followUp: 'ended_on',
}

/** Participations that some of these papers may be due for in a span. */
async function concerned(db: Reader, kinds: readonly PaperKind[], from: IsoDate, to: IsoDate): Promise<number[]> {
  const days = (column: string) => kinds.filter((kind) => columns[kind.moment] === column).map(({ dueDays }) => dueDays)
  const spans = (['recruited', 'started_on', 'ended_on'] as const).flatMap((column) => {
    const own = days(column)
    const first = addDays(from, -Math.max(...own, 0))
    const last = addDays(to, -Math.min(...own))
    return own.length === 0 ? [] : [{ column, first, last }]
  })
  if (spans.length === 0) return []
  const rows = await db
    .selectFrom('participation as x')
    .where('x.started_on', 'is not', null)
    .where((eb) =>
      eb.or(
        spans.map(({ column, first, last }) =>
          column === 'recruited'
            ? sql<boolean>`coalesce(x.applied_on, x.started_on) between ${first} and ${last}`
            : eb.between(`x.${column}`, first, last),
        ),
      ),
    )
    .select('x.id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Last days of the papers of folders, by the rule of the folder itself; the measurements among them are a kind of their own.
 * Certificates are left to `certificateDates`, and papers nobody has to bring to the folder.
 */
export const folderDates: AgendaSource = {
  kinds: ['diagnosis', 'paper'],
  read: async (db, { from, to, today }) => {
    const kinds = (await paperKindsOf(db)).filter(
      ({ active, required, computedBy }) => active && required && computedBy !== 'certificate',
    )
    const ids = await concerned(db, kinds, from, to)
    if (ids.length === 0) return []
    const byId = new Map(kinds.map((kind) => [kind.id, kind]))
    const { folders } = await foldersOf(db, { participationIds: ids }, today)
    const days = folders.flatMap((folder) =>
      folder.papers.flatMap(({ paperId, state, dueOn }): PersonDay[] => {
        const kind = byId.get(paperId)
        if (!kind || dueOn === null || dueOn < from || dueOn > to || state === 'notNeeded') return []
        return [
          {
            id: `teczka-${paperId}-${folder.participationId}`,
            day: dueOn,
            kind: kindOf(kind.computedBy),
            title: capitalised(kind.name),
            name: `${folder.lastName} ${folder.firstName}`,
            participationId: folder.participationId,
            editionId: folder.editionId,
            done: state === 'complete',
            tab: (kind.computedBy && tabs[kind.computedBy]) ?? 'teczka',
          },
        ]
      }),
    )
    const [measured, papers] = [
      days.filter(({ kind }) => kind === 'diagnosis'),
      days.filter(({ kind }) => kind === 'paper'),
    ]
    return [
      ...foldPeople(measured, today, (editionId) => `/edycje/${editionId}/czesc/diagnozy`),
      ...foldPeople(papers, today, (editionId) => `/edycje/${editionId}/czesc/teczki`),
    ]
  },
}
