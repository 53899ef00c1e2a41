import { certificateKinds, kindFacts } from '#shared/certificates/kinds.ts'
import { comparePolish, counted } from '#shared/kernel/text.ts'
import { type Behind, personsIn } from '#shared/peopleReports/figure.ts'
import type { BehindList, BehindRow } from '#shared/peopleReports/schema.ts'
import { valueWords } from '#shared/peopleReports/words.ts'
import { computedOf, judged } from '#shared/results/achieved.ts'
import { formulaOf, type NarrowedBy } from '#shared/results/formulas.ts'
import type { GrantResults, ResultRow, ScheduledRow } from '#shared/results/schema.ts'
import { quantityWords } from '#shared/results/words.ts'
import type { Reader } from '../db/open.ts'
import { type BehindName, namers } from '../peopleReports/behindNames.ts'
import { resultFacts } from './facts.ts'

type Choice = { code: string; label: string }
type Choices = Record<NarrowedBy, Choice[]>

/** What each formula can be narrowed by: codes of the club and kinds of the program. */
async function choicesOf(db: Reader): Promise<Choices> {
  const rows = await db
    .selectFrom('code_list_item')
    .where('list', 'in', ['support_type', 'outcome'])
    .orderBy('position')
    .orderBy('id')
    .select(['list', 'code', 'label'])
    .execute()
  const of = (list: string) => rows.filter((row) => row.list === list).map(({ code, label }) => ({ code, label }))
  return {
    support_type: of('support_type'),
    outcome: of('outcome'),
    certificate_kind: certificateKinds.map((code) => ({ code, label: kindFacts[code].label })),
    internship_kind: [
      { code: 'internship', label: 'staż' },
      { code: 'practice', label: 'praktyka' },
    ],
  }
}
/** The formula of a result in words: `Osobogodziny: doradztwo zawodowe`. */
function formulaWords(formulaId: string | null, code: string | null, choices: Choices): string {
  const formula = formulaOf(formulaId)
  if (!formula) return ''
  if (code === null || !formula.narrowedBy) return formula.label
  return `${formula.label}: ${choices[formula.narrowedBy].find((one) => one.code === code)?.label ?? code}`
}

/** Is the code one the formula can be narrowed by? */
export async function isChoice(db: Reader, formulaId: string, code: string): Promise<boolean> {
  const narrowedBy = formulaOf(formulaId)?.narrowedBy
  return narrowedBy !== undefined && (await choicesOf(db))[narrowedBy].some((one) => one.code === code)
}

const grantTask = (db: Reader, id: number) =>
  db
    .selectFrom('grant_agreement')
    .where('id', '=', id)
    .select([
      'id',
      'task_from as taskFrom',
      'task_to as taskTo',
      'ok_permille as okPermille',
      'partial_permille as partialPermille',
      'explain_permille as explainPermille',
    ])
    .executeTakeFirst()

const resultFields = (db: Reader) =>
  db
    .selectFrom('grant_result')
    .select([
      'id',
      'name',
      'unit',
      'monitoring',
      'planned_hundredths as planned',
      'formula',
      'formula_code as formulaCode',
      'typed_hundredths as typed',
      'override_reason as overrideReason',
      'override_on as overrideOn',
      'evidence',
      'explanation',
      'revision',
    ])

const scheduleOf = async (db: Reader, grantId: number): Promise<ScheduledRow[]> => {
  const rows = await db
    .selectFrom('grant_schedule as s')
    .leftJoin('budget_action as a', 'a.id', 's.action_id')
    .where('s.grant_id', '=', grantId)
    .orderBy('s.position')
    .orderBy('s.id')
    .select((eb) => [
      's.id',
      's.action_id as actionId',
      eb.fn.coalesce('a.name', eb.val('')).as('actionName'),
      's.name',
      's.description',
      's.target_group as targetGroup',
      's.starts_on as startsOn',
      's.ends_on as endsOn',
      's.outside_party as outsideParty',
      's.done_description as doneDescription',
      's.supports',
      's.without_list as withoutList',
      's.revision',
    ])
    .execute()
  return rows.map((row) => ({
    ...row,
    supports: JSON.parse(row.supports) as string[],
    withoutList: row.withoutList === 1,
  }))
}

/** Results and schedule of a grant, counted as of today; `undefined`: no such grant. */
export async function resultsOfGrant(db: Reader, grantId: number, today: string): Promise<GrantResults | undefined> {
  const grant = await grantTask(db, grantId)
  if (!grant) return undefined
  const rows = await resultFields(db).where('grant_id', '=', grantId).orderBy('position').orderBy('id').execute()
  const choices = await choicesOf(db)
  // Counting reads the whole case work: only when some result is counted from it.
  const facts = rows.some((row) => row.formula !== null) ? await resultFacts(db, grant, today) : undefined
  const { okPermille, partialPermille, explainPermille } = grant
  const thresholds = { okPermille, partialPermille, explainPermille }
  const results = rows.map((row): ResultRow => {
    const counting = facts ? computedOf(row, facts) : undefined
    return {
      ...row,
      formulaLabel: formulaWords(row.formula, row.formulaCode, choices),
      how: formulaOf(row.formula)?.how ?? '',
      computed: counting?.computed ?? null,
      inHours: counting?.inHours ?? false,
      hourMinutes: counting?.hourMinutes ?? 60,
      notCounted: counting?.notCounted ?? 0,
      ...judged(row, counting?.computed ?? null, thresholds),
    }
  })
  const editions = await db
    .selectFrom('edition')
    .where('grant_id', '=', grantId)
    .orderBy('starts_on')
    .orderBy('id')
    .select('name')
    .execute()
  return {
    results,
    schedule: await scheduleOf(db, grantId),
    thresholds,
    editions: editions.map(({ name }) => name),
    choices,
  }
}

/** Records once each, with what they add together. */
function merged(behind: readonly Behind[]): Behind[] {
  const byKey = new Map<string, Behind>()
  for (const one of behind) {
    const key = `${one.kind} ${one.id}`
    const known = byKey.get(key)
    byKey.set(key, known ? { ...known, amount: (known.amount ?? 0) + (one.amount ?? 0) } : one)
  }
  return [...byKey.values()]
}
async function namesOf(db: Reader, behind: readonly Behind[]): Promise<Map<string, BehindName>> {
  const names = new Map<string, BehindName>()
  for (const [kind, own] of Map.groupBy(behind, (one) => one.kind))
    for (const name of await namers[kind](
      db,
      own.map(({ id }) => id),
    ))
      names.set(`${kind} ${name.id}`, name)
  return names
}

/** The records that make the computed value of a result, in Polish order; `undefined`: no such result. */
export async function recordsBehindResult(
  db: Reader,
  { id, offset, limit }: { id: number; offset: number; limit: number },
  today: string,
): Promise<BehindList | undefined> {
  const row = await resultFields(db).where('id', '=', id).select('grant_id as grantId').executeTakeFirst()
  const grant = row && (await grantTask(db, row.grantId))
  if (!row || !grant) return undefined
  const formula = formulaOf(row.formula)
  if (!formula) return { label: row.name, text: '', how: '', total: 0, rows: [] }
  const facts = await resultFacts(db, grant, today)
  const { computed, hourMinutes } = computedOf(row, facts)
  const behind = merged(formula.behind(facts, row.formulaCode))
  const names = await namesOf(db, behind)
  const rows = behind
    .map((one): BehindRow => {
      const key = `${one.kind} ${one.id}`
      const name = names.get(key)
      return {
        key,
        kind: one.kind,
        label: name?.label ?? 'zapis usunięty',
        detail: name?.detail ?? '',
        amount: formula.inHours ? valueWords(one.amount ?? 0, 'hours', hourMinutes) : '',
        href: name?.href ?? '',
      }
    })
    .sort((a, b) => comparePolish(a.label, b.label) || comparePolish(a.detail, b.detail))
  const persons = personsIn(behind)
  return {
    label: row.name,
    text: quantityWords(computed),
    how: [
      counted(rows.length, 'zapis', 'zapisy', 'zapisów'),
      ...(persons > 0 ? [`różnych osób: ${persons}`] : []),
    ].join(', '),
    total: rows.length,
    rows: rows.slice(offset, offset + limit),
  }
}

/** Is there a grant with this number? */
export const isGrant = async (db: Reader, id: number): Promise<boolean> => (await grantTask(db, id)) !== undefined

/** Does this action belong to the budget of this grant? */
export async function isActionOf(db: Reader, actionId: number, grantId: number): Promise<boolean> {
  const row = await db
    .selectFrom('budget_action')
    .where('id', '=', actionId)
    .where('grant_id', '=', grantId)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
