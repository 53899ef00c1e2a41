import { descriptionGaps } from '#shared/descriptions/sheet.ts'
import type { Grant } from '#shared/grants/schema.ts'
import type { DocumentFact, DocumentFacts } from '#shared/settlements/checks/documentFacts.ts'
import type { Reader } from '../../db/open.ts'
import { describedOf } from '../../descriptions/queries.ts'

const yesNo = (value: number | null): boolean | null => (value === null ? null : value === 1)

/** Documents charged to a grant with what checks need to know of them beside their amounts. */
export async function documentFactsOf(db: Reader, grant: Grant): Promise<DocumentFacts> {
  const rows = await db
    .selectFrom('expense_document as d')
    .leftJoin('code_list_item as k', (on) =>
      on.onRef('k.code', '=', 'd.ineligible_category').on('k.list', '=', 'ineligible_category'),
    )
    .where('d.id', 'in', (eb) =>
      eb
        .selectFrom('expense_allocation as a')
        .innerJoin('budget_line as l', 'l.id', 'a.line_id')
        .where('l.grant_id', '=', grant.id)
        .select('a.document_id'),
    )
    .select((eb) => [
      'd.id',
      'd.ordered_on as orderedOn',
      'd.net_grosze as net',
      'd.vat_deductible as vatDeductible',
      'd.other_buyer as otherBuyer',
      'd.related_supplier as relatedSupplier',
      'd.ineligible_category as category',
      'k.label as categoryLabel',
      'd.unit_price_grosze as unitPrice',
      'd.promotion',
      'd.promotion_marked as promotionMarked',
      'd.project_named as projectNamed',
      'd.hours_recorded as hoursRecorded',
      'd.tax_paid_on as taxPaidOn',
      'd.statement_number as statementNumber',
      eb
        .exists(
          eb
            .selectFrom('scan_link as s')
            .whereRef('s.record_id', '=', 'd.id')
            .where('s.record_kind', '=', 'expenseDocument')
            .where('s.purpose', '=', 'payment')
            .select('s.id'),
        )
        .as('paymentScanned'),
    ])
    .execute()
  const described = new Map((await describedOf(db, grant.id)).map((one) => [one.id, one]))
  return new Map(
    rows.map((row): [number, DocumentFact] => {
      const own = described.get(row.id)
      const { checkedOn = null, formalOn = null, approvedOn = null } = own?.stored ?? {}
      return [
        row.id,
        {
          orderedOn: row.orderedOn,
          net: row.net,
          vatDeductible: row.vatDeductible === 1,
          otherBuyer: row.otherBuyer === 1,
          relatedSupplier: row.relatedSupplier === 1,
          ineligibleCategory: row.categoryLabel ?? row.category,
          unitPrice: row.unitPrice,
          promotion: row.promotion === 1,
          promotionMarked: yesNo(row.promotionMarked),
          projectNamed: yesNo(row.projectNamed),
          hoursRecorded: yesNo(row.hoursRecorded),
          taxPaidOn: row.taxPaidOn,
          statementNumber: row.statementNumber,
          paymentScanned: Boolean(row.paymentScanned),
          gaps: own ? descriptionGaps(own, own.stored, grant) : [],
          researchedOn: own?.stored?.researchedOn ?? null,
          signedOn: [checkedOn, formalOn, approvedOn].filter((day) => day !== null),
        },
      ]
    }),
  )
}
