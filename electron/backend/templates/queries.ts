import { type RawBuilder, sql } from 'kysely'
import { type Template, type TemplateKind, templateKinds } from '#shared/templates/schema.ts'
import type { Reader } from '../db/open.ts'

/** Days on which somebody was given a paper of a kind, as SQL giving one column `day`; the wording of that day was used. */
const handedOut: Readonly<Record<TemplateKind, RawBuilder<unknown>>> = {
  application: sql`select applied_on as day from participation`,
  agreement: sql`select agreement_signed_on as day from participation`,
  informationClause: sql`select decided_on as day from consent where kind = 'CLAUSE'`,
  consent: sql`select decided_on as day from consent where kind <> 'CLAUSE'`,
  entitlement: sql`select entitlement_statement_on as day from participation`,
  confidentiality: sql`select confidentiality_on as day from staff_member`,
  // An agreement whose wording was changed or kept with its number has a text of its own.
  partnership: sql`select concluded_on as day from partner_agreement where body = ''`,
}

const columns = [
  't.id',
  't.kind',
  't.name',
  't.version',
  't.body',
  't.active',
  't.valid_from as validFrom',
  't.valid_to as validTo',
  't.revision',
] as const

/** Every version of every text, by kind in the order papers are given, the latest version first. */
export async function templatesOf(db: Reader): Promise<Template[]> {
  const days = new Map<string, (string | null)[]>()
  for (const kind of templateKinds) {
    const { rows } = await sql<{
      day: string
    }>`select distinct day from (${handedOut[kind]}) where day is not null`.execute(db)
    days.set(
      kind,
      rows.map(({ day }) => day),
    )
  }
  const consented = await db
    .selectFrom('consent')
    .where('template_id', 'is not', null)
    .select('template_id')
    .distinct()
    .execute()
  const chosen = new Set(consented.map(({ template_id }) => template_id))
  const rows = await db
    .selectFrom('document_template as t')
    .orderBy('t.name')
    .orderBy('t.version', 'desc')
    .select(columns)
    .execute()
  const used = (row: (typeof rows)[number]) =>
    chosen.has(row.id) ||
    (days.get(row.kind) ?? []).some(
      (day) =>
        day !== null &&
        (row.version === 1 || row.validFrom === null || row.validFrom <= day) &&
        (row.validTo === null || day <= row.validTo),
    )
  return templateKinds.flatMap((kind) =>
    rows.filter((row) => row.kind === kind).map((row) => ({ ...row, kind, active: row.active === 1, used: used(row) })),
  )
}
