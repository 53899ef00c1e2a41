import type { CodeListItem } from '#shared/club/schema.ts'
import type { Input } from '#shared/contract/define.ts'
import type { participationsContract } from '#shared/participations/contract.ts'
import type { ConsentRecord } from '#shared/participations/schema.ts'

/** One row of the form: a consent noted before, or an empty one of its kind. */
export type ConsentRow = Omit<ConsentRecord, 'id' | 'decision' | 'decidedOn' | 'templateName'> & {
  id: number | null
  decision: 'given' | 'refused' | null
  decidedOn: string | null
}
export type ConsentValues = { revision: number; rows: ConsentRow[] }

const stands = ({ decision, withdrawnOn }: ConsentRecord): boolean => decision === 'given' && withdrawnOn === null

const unsaid = { manner: '', confirmation: '', note: '' } as const
/** Every kind of consent has a row: those noted before, and an empty one where none is given now. */
export function valuesOf(kinds: readonly CodeListItem[], consents: readonly ConsentRecord[]): ConsentValues {
  const rows = kinds.flatMap(({ code }): ConsentRow[] => {
    const own = consents
      .filter(({ kind }) => kind === code)
      .map(({ templateName: _, ...consent }): ConsentRow => consent)
    const last = consents.findLast(({ kind }) => kind === code)
    if (last && (stands(last) || last.decision === 'refused')) return own
    const empty = {
      id: null,
      kind: code,
      decision: null,
      decidedOn: null,
      withdrawnOn: null,
      templateId: null,
      ...unsaid,
    }
    return [...own, { ...empty, revision: 0 }]
  })
  // One number that tells one state of all these rows from the next.
  const revision = consents.reduce((sum, one) => sum + one.id * 1000 + one.revision, 0)
  return { revision, rows }
}

type ConsentsInput = Input<(typeof participationsContract)['participations.saveConsents']>
/** What changed: new and changed consents, and those whose decision was taken back. */
export function inputOf(participationId: number, before: ConsentValues, { rows }: ConsentValues): ConsentsInput {
  const changed = rows.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before.rows[index]))
  return {
    participationId,
    consents: changed.flatMap((row) =>
      row.decision === null ? [] : [{ ...row, decision: row.decision, decidedOn: row.decidedOn ?? '' }],
    ),
    removedIds: changed.flatMap(({ id, decision }) => (decision === null && id !== null ? [id] : [])),
  }
}
