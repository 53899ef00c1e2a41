import type { IsoDate } from '#shared/kernel/dates.ts'
import { type RetentionKind, retentionKinds } from '#shared/retention/kinds.ts'
import type { RetentionRule } from '#shared/retention/schema.ts'
import { type Duty, type Rule, type Term, termOf } from '#shared/retention/term.ts'
import type { Reader } from '../db/open.ts'

/** Every version of every rule: by kind in their order, the latest first; `current` is the one that governs what happens today. */
export async function rulesOf(db: Reader, today: IsoDate): Promise<RetentionRule[]> {
  const rows = await db
    .selectFrom('retention_rule')
    .orderBy('valid_from', 'desc')
    .select([
      'id',
      'kind',
      'valid_from as validFrom',
      'length_value as lengthValue',
      'length_unit as lengthUnit',
      'runs_from as event',
      'counting',
      'legal_basis as legalBasis',
      'proof',
      'checked_on as checkedOn',
      'checked_by as checkedBy',
      'note',
      'revision',
    ])
    .execute()
  return retentionKinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    const governing = own.find(({ validFrom }) => (validFrom ?? '') <= today) ?? own.at(-1)
    return own.map((row) => ({ ...row, current: row === governing }))
  })
}

/** A version of a rule with its number in the file. */
export type KeptRule = Rule & { readonly id: number }
export type KeptRules = ReadonlyMap<RetentionKind, readonly KeptRule[]>
/** Until when a record is kept, by the rules of the file. */
export type Keeping = (kind: RetentionKind, duty: Duty) => Term<KeptRule> | undefined

/** The rules as terms are counted by them, by kind. */
export async function keptRules(db: Reader): Promise<KeptRules> {
  const rows = await db
    .selectFrom('retention_rule')
    .select(['id', 'kind', 'valid_from', 'length_value', 'length_unit', 'runs_from', 'counting'])
    .execute()
  const rules = rows.map(
    (row): KeptRule => ({
      id: row.id,
      kind: row.kind,
      validFrom: row.valid_from,
      length: row.length_value === null ? null : { value: row.length_value, unit: row.length_unit },
      event: row.runs_from,
      counting: row.counting,
    }),
  )
  return Map.groupBy(rules, ({ kind }) => kind)
}

/** Answers how these rules keep any record. */
export const keepingBy =
  (rules: KeptRules): Keeping =>
  (kind, duty) =>
    termOf(rules.get(kind) ?? [], duty)

/** Reads the rules once and answers how they keep any record. */
export const keepingOf = async (db: Reader): Promise<Keeping> => keepingBy(await keptRules(db))
