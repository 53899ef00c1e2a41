import { clockHours } from '#shared/communityWork/findingWords.ts'
import { formatPercent2, sum } from '#shared/kernel/money.ts'
import type { Reader } from '../db/open.ts'
import type { ContributionRow } from '../documents/contributionList.ts'
import { agreementOf, itemsOf, worksOf } from './queries.ts'

/**
 * The papers that prove work and things given on lines of a grant's budget, work first, by day: a card for each month and
 * line of an agreement, a statement for each thing (settlement.md 4.1).
 */
export async function contributionPapers(db: Reader, grantId: number): Promise<ContributionRow[]> {
  const agreements = await db.selectFrom('volunteer_agreement').where('grant_id', '=', grantId).select('id').execute()
  const rows: ContributionRow[] = []
  for (const { id } of agreements) {
    const one = (await agreementOf(db, id))!
    const counted = ((await worksOf(db, id)) ?? []).filter((row) => row.lineId !== null)
    for (const card of Map.groupBy(counted, (row) => `${row.workedOn.slice(0, 7)} ${row.lineId}`).values()) {
      const last = card.at(-1)!
      rows.push({
        paper: `karta świadczeń ${last.workedOn.slice(5, 7)}.${last.workedOn.slice(0, 4)}, porozumienie nr ${one.number}`,
        day: last.workedOn,
        line: last.lineCode ?? '',
        about: `${one.volunteerName}, ${clockHours(card.reduce((all, row) => all + row.minutes, 0))}`,
        unitValue: one.rate,
        value: sum(card.map((row) => row.value)),
        kind: 'osobowy',
      })
    }
  }
  for (const item of await itemsOf(db, grantId))
    if (item.lineId !== null)
      rows.push({
        paper: `oświadczenie nr ${item.number}`,
        day: item.givenOn,
        line: item.lineCode ?? '',
        about: `${item.item}, ${item.owner}, ${[formatPercent2(item.quantityHundredths).replace(/,?0{1,2}$/, ''), item.unit].filter(Boolean).join(' ')}`,
        unitValue: item.unitValue,
        value: item.value,
        kind: 'rzeczowy',
      })
  return rows.sort((a, b) => a.kind.localeCompare(b.kind) || a.day.localeCompare(b.day))
}
