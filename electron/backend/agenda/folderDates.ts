import { foldPeople, type PersonDay } from '#shared/agenda/entry.ts'
import type { AgendaKind } from '#shared/agenda/kinds.ts'
import { capitalised } from '#shared/kernel/text.ts'
import type { Completion } from '#shared/papers/schema.ts'
import { papersDue } from '../papers/dueDays.ts'
import { paperKindsOf } from '../papers/queries.ts'
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
    const days = (await papersDue(db, kinds, { from, to }, today))
      .filter(({ state }) => state !== 'notNeeded')
      .map(
        ({ kind, state, dueOn, participationId, editionId, lastName, firstName }): PersonDay => ({
          id: `teczka-${kind.id}-${participationId}`,
          day: dueOn,
          kind: kindOf(kind.computedBy),
          title: capitalised(kind.name),
          name: `${lastName} ${firstName}`,
          participationId,
          editionId,
          done: state === 'complete',
          tab: (kind.computedBy && tabs[kind.computedBy]) ?? 'teczka',
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
