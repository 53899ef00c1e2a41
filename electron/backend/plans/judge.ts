import type { z } from 'zod'
import { type CallError, type FieldProblem, ruleError } from '#shared/contract/errors.ts'
import type { planInput } from '#shared/plans/schema.ts'
import type { Reader } from '../db/open.ts'

type PlanData = z.output<typeof planInput>

/** Codes of a list, those no longer in use among them. */
async function codesOf(db: Reader, list: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('code_list_item').where('list', '=', list).select('code').execute()
  return new Set(rows.map((row) => row.code))
}
const idsOf = async (db: Reader, table: 'staff_member' | 'diagnosis_area'): Promise<ReadonlySet<number>> =>
  new Set((await db.selectFrom(table).select('id').execute()).map((row) => row.id))

/** The refusal of a plan that names what is not in the file: an unknown code, area or person; `undefined`: nothing such. */
export async function unknownIn(db: Reader, plan: PlanData): Promise<CallError | undefined> {
  const [types, statuses] = [await codesOf(db, 'support_type'), await codesOf(db, 'plan_status')]
  const [staff, areas] = [await idsOf(db, 'staff_member'), await idsOf(db, 'diagnosis_area')]
  const fields: FieldProblem[] = []
  const ask = (path: string, message: string, isKnown: boolean) => isKnown || fields.push({ path, message })
  const person = (path: string, id: number | null) => ask(path, 'Wybierz osobę z kadry.', id === null || staff.has(id))
  const area = (path: string, id: number | null) => ask(path, 'Wybierz obszar z listy.', id === null || areas.has(id))
  person('adviserId', plan.adviserId)
  person('socialWorkerId', plan.socialWorkerId)
  person('psychologistId', plan.psychologistId)
  for (const [at, reason] of plan.reasons.entries()) area(`reasons.${at}.areaId`, reason.areaId)
  for (const [at, goal] of plan.goals.entries()) {
    area(`goals.${at}.areaId`, goal.areaId)
    ask(`goals.${at}.status`, 'Wybierz stan celu z listy.', statuses.has(goal.status))
    for (const [place, action] of goal.actions.entries()) {
      const path = `goals.${at}.actions.${place}`
      ask(`${path}.supportType`, 'Wybierz rodzaj wsparcia z listy.', types.has(action.supportType))
      ask(`${path}.status`, 'Wybierz stan działania z listy.', statuses.has(action.status))
      person(`${path}.staffId`, action.staffId)
    }
  }
  return fields.length === 0
    ? undefined
    : ruleError('plans.unknown', 'Nie zapisano: popraw zaznaczone pola. Wpisane dane zostały.', fields)
}

/** The refusal of a state that is not on the list. */
export async function unknownStatus(db: Reader, statuses: readonly string[]): Promise<CallError | undefined> {
  const known = await codesOf(db, 'plan_status')
  return statuses.every((status) => known.has(status))
    ? undefined
    : ruleError('plans.unknownStatus', 'Nie zapisano: takiego stanu nie ma na liście. Wpisane dane zostały.')
}
