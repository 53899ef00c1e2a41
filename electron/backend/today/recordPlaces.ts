import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '#shared/history/schema.ts'
import { tablesOf } from '../history/recordKinds.ts'

type Place = {
  /** What the record is read from; it is `x` itself. */
  readonly from: RawBuilder<unknown>
  readonly title: RawBuilder<string>
  readonly href: RawBuilder<string>
}
const participation = sql`participation x join person p on p.id = x.person_id join edition e on e.id = x.edition_id`
const dotted = (day: string): RawBuilder<string> => sql.raw(`strftime('%d.%m.%Y', ${day})`)

/** Records one comes back to: how each is named and where it is opened. */
export const recordPlaces = {
  person: {
    from: sql`person x`,
    title: sql`x.last_name || ' ' || x.first_name`,
    href: sql`'/uczestnicy/' || x.id`,
  },
  participation: {
    from: participation,
    title: sql`p.last_name || ' ' || p.first_name || ', ' || e.name`,
    href: sql`'/uczestnicy/udzial/' || x.id`,
  },
  edition: { from: sql`edition x`, title: sql`x.name`, href: sql`'/edycje/' || x.id` },
  grant: { from: sql`grant_agreement x`, title: sql`x.title`, href: sql`'/dotacje/' || x.id` },
  expenseDocument: {
    from: sql`expense_document x join supplier s on s.id = x.supplier_id`,
    title: sql`x.number || ', ' || s.name`,
    href: sql`'/dokumenty?dokument=' || x.id`,
  },
  report: {
    from: sql`report x join grant_agreement g on g.id = x.grant_id`,
    title: sql`'Sprawozdanie ' || iif(x.kind = 'final', 'końcowe', 'częściowe') || ': ' || g.title`,
    href: sql`'/sprawozdania/' || x.id`,
  },
  certificate: {
    from: sql`certificate x`,
    title: sql`'Zaświadczenie ' || x.number`,
    href: sql`'/zaswiadczenia/' || x.id`,
  },
  staffMember: {
    from: sql`staff_member x`,
    title: sql`x.last_name || ' ' || x.first_name`,
    href: sql`'/kadra/' || x.id`,
  },
  classGroup: {
    from: sql`class_group x`,
    title: sql`x.name`,
    href: sql`'/zajecia/grupy?edycja=' || x.edition_id || '&otwarta=' || x.id`,
  },
  classSession: {
    from: sql`class_session x left join class_group g on g.id = x.group_id`,
    title: sql`coalesce(g.name, 'Spotkanie indywidualne') || ', ' || ${dotted('x.held_on')}`,
    href: sql`'/zajecia/spotkania?spotkanie=' || x.id`,
  },
  course: { from: sql`course x`, title: sql`x.name`, href: sql`'/kursy/kursy?edycja=' || x.edition_id` },
  event: {
    from: sql`event x`,
    title: sql`x.title || ', ' || ${dotted('x.held_on')}`,
    href: sql`'/kursy/wydarzenia?edycja=' || x.edition_id`,
  },
  partner: { from: sql`partner x`, title: sql`x.name`, href: sql`'/partnerzy/lista/' || x.id` },
  partnerAgreement: {
    from: sql`partner_agreement x`,
    title: sql`x.title`,
    href: sql`'/partnerzy/porozumienia/' || x.id`,
  },
  partnerCommitment: {
    from: sql`partner_commitment x join partner p on p.id = x.partner_id`,
    title: sql`p.name || ': ' || x.description`,
    href: sql`'/partnerzy/zobowiazania/' || x.id`,
  },
  partnerMeeting: {
    from: sql`partner_meeting x`,
    title: sql`x.title || ', ' || ${dotted('x.held_on')}`,
    href: sql`'/partnerzy/spotkania/' || x.id`,
  },
  promotionEntry: { from: sql`promotion_entry x`, title: sql`x.title`, href: sql`'/partnerzy/promocja/' || x.id` },
  organisation: {
    from: sql`organisation x`,
    title: sql`'Dane stowarzyszenia'`,
    href: sql`'/ustawienia/stowarzyszenie'`,
  },
  kis: { from: sql`kis x`, title: sql`'Dane klubu'`, href: sql`'/ustawienia/klub'` },
} as const satisfies Partial<Record<RecordKind, Place>>
export type PlacedKind = keyof typeof recordPlaces
export const placedKinds = Object.keys(recordPlaces) as PlacedKind[]

/** Records that are opened with another one, by their own column. */
const within: readonly { readonly kind: RecordKind; readonly of: PlacedKind; readonly column: string }[] = [
  { kind: 'diagnosis', of: 'participation', column: 'participation_id' },
  { kind: 'plan', of: 'participation', column: 'participation_id' },
  { kind: 'volunteerAgreement', of: 'grant', column: 'grant_id' },
  { kind: 'budgetLine', of: 'grant', column: 'grant_id' },
]

type Leading = { readonly table: string; readonly kind: PlacedKind; readonly column: string }
/** Rows of which tables lead to which record, and by which column; the record itself before what belongs to it. */
export const leadingTables: ReadonlyMap<string, Leading> = new Map(
  [
    ...placedKinds.flatMap((kind) =>
      tablesOf(kind)
        // Scans lie with records of many kinds: what was put there last is no work on one of them.
        .filter(({ table }) => table !== 'scan_link')
        .map(({ table, parent }) => ({ table, kind, column: parent ?? 'id' })),
    ),
    ...within.flatMap(({ kind, of, column }) =>
      tablesOf(kind)
        .filter(({ parent }) => parent === null)
        .map(({ table }) => ({ table, kind: of, column })),
    ),
  ]
    // A later entry of a map wins: what is a record of its own comes last.
    .toSorted((a, b) => Number(a.column === 'id') - Number(b.column === 'id'))
    .map((one) => [one.table, one]),
)
