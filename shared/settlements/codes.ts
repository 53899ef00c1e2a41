import type { SettlementAction, SettlementLine } from './schema.ts'

/** Number of an action in table II.1: position 2 → `I.2.` */
export const actionCode = (position: number): string => `I.${position}.`

/** Number of a cost in table II.1: `I.2.3.` within an action, `II.3.` for administrative costs (`actionPosition: null`). */
export const lineCode = (actionPosition: number | null, position: number): string =>
  actionPosition === null ? `II.${position}.` : `I.${actionPosition}.${position}.`

/** The numbers of all lines by their id. A line whose action is unknown counts as administrative: it is still printed. */
export function lineCodes(
  actions: readonly Pick<SettlementAction, 'id' | 'position'>[],
  lines: readonly Pick<SettlementLine, 'id' | 'actionId' | 'position'>[],
): ReadonlyMap<number, string> {
  const positions = new Map(actions.map((action) => [action.id, action.position]))
  return new Map(
    lines.map((line) => [
      line.id,
      lineCode(line.actionId === null ? null : (positions.get(line.actionId) ?? null), line.position),
    ]),
  )
}
