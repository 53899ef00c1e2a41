import { thingWorth } from '#shared/contributions/value.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { gr, sum } from '#shared/kernel/money.ts'
import { fulfilmentOf, worthOf } from '#shared/partners/commitments/fulfilment.ts'
import type { Commitment, CommitmentRow, EvidenceRow } from '#shared/partners/commitments/schema.ts'
import type { Reader } from '../../db/open.ts'
import { evidenceOf, type RawEvidence } from './evidenceQueries.ts'

type Whose = { readonly id?: number; readonly partnerId?: number | null; readonly agreementId?: number | null }
const rowsOf = (db: Reader, { id, partnerId = null, agreementId = null }: Whose) =>
  db
    .selectFrom('partner_commitment as c')
    .innerJoin('partner as p', 'p.id', 'c.partner_id')
    .leftJoin('partner_agreement as a', 'a.id', 'c.agreement_id')
    .leftJoin('grant_agreement as g', 'g.id', 'c.grant_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'commitment_category').onRef('k.code', '=', 'c.category'),
    )
    .$if(id !== undefined, (q) => q.where('c.id', '=', id!))
    .$if(partnerId !== null, (q) => q.where('c.partner_id', '=', partnerId!))
    .$if(agreementId !== null, (q) => q.where('c.agreement_id', '=', agreementId!))
    .orderBy('p.sort_key')
    .orderBy('c.starts_on')
    .orderBy('c.id')
    .selectAll('c')
    .select([
      'p.name as partnerName',
      'a.number as agreementNumber',
      'g.title as grantTitle',
      'k.label as categoryLabel',
    ])
    .execute()

/** Evidence measured in the unit of its commitment; what has not happened is worth nothing yet. */
const measured = (row: RawEvidence, unit: CommitmentRow['unit'] | undefined): EvidenceRow => {
  const { happened, ...rest } = row
  return { ...rest, worth: unit === undefined ? null : happened ? worthOf(unit, row) : 0 }
}

type Told = { readonly row: CommitmentRow; readonly periods: Commitment['periods']; readonly evidence: EvidenceRow[] }
async function toldOf(db: Reader, whose: Whose, today: IsoDate): Promise<Told[]> {
  const rows = await rowsOf(db, whose)
  const byCommitment = Map.groupBy(await evidenceOf(db, whose.partnerId ?? null), (one) => one.commitmentId)
  return rows.map((row) => {
    const own = byCommitment.get(row.id) ?? []
    const terms = {
      unit: row.unit,
      quantity: row.quantity,
      cycle: row.cycle,
      startsOn: row.starts_on,
      dueOn: row.due_on,
      waivedOn: row.waived_on,
    }
    const { periods, ...fulfilment } = fulfilmentOf(
      terms,
      own.filter(({ happened }) => happened),
      today,
    )
    return {
      row: {
        ...terms,
        id: row.id,
        partnerId: row.partner_id,
        agreementId: row.agreement_id,
        category: row.category,
        description: row.description,
        waivedReason: row.waived_reason,
        unitValue: row.unit_value_grosze === null ? null : gr(row.unit_value_grosze),
        valuationBasis: row.valuation_basis,
        grantId: row.grant_id,
        note: row.note,
        revision: row.revision,
        partnerName: row.partnerName,
        categoryLabel: row.categoryLabel ?? row.category,
        agreementNumber: row.agreementNumber,
        grantTitle: row.grantTitle,
        fulfilment,
      },
      periods: [...periods],
      evidence: own.map((one) => measured(one, row.unit)),
    }
  })
}

/** Commitments with how far they are fulfilled on a day, by partner and beginning. */
export const commitmentsOf = async (db: Reader, whose: Whose, today: IsoDate): Promise<CommitmentRow[]> =>
  (await toldOf(db, whose, today)).map(({ row }) => row)

/** The same with the evidence of each, for the paper. */
export const toldCommitments = toldOf

/** One commitment with its periods, its evidence and what was entered in a grant for it; `undefined`: no such. */
export async function commitmentOf(db: Reader, id: number, today: IsoDate): Promise<Commitment | undefined> {
  const [told] = await toldOf(db, { id }, today)
  if (!told) return undefined
  const items = told.evidence.flatMap((one) => (one.kind === 'item' && one.recordId !== null ? [one.recordId] : []))
  const values =
    items.length === 0
      ? []
      : await db
          .selectFrom('in_kind_item')
          .where('id', 'in', items)
          .select(['quantity_hundredths', 'unit_value_grosze'])
          .execute()
  return {
    ...told.row,
    periods: told.periods,
    evidence: told.evidence,
    declared: {
      items: values.length,
      value: sum(values.map((one) => thingWorth(one.quantity_hundredths, one.unit_value_grosze))),
    },
  }
}

/** Everything a partner did, the latest first, each measured by its commitment. */
export async function evidenceOfPartner(db: Reader, partnerId: number): Promise<EvidenceRow[]> {
  const units = new Map((await rowsOf(db, { partnerId })).map((row) => [row.id, row.unit]))
  return (await evidenceOf(db, partnerId)).map((one) =>
    measured(one, one.commitmentId === null ? undefined : units.get(one.commitmentId)),
  )
}
