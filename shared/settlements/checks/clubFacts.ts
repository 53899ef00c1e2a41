import type { DoubleFinancing } from '../../expenses/doubleFinancing.ts'
import type { IsoDate } from '../../kernel/dates.ts'
import type { Grosze } from '../../kernel/money.ts'

/** A small grant (art. 19a) of the same funder, this one among them. */
export type SmallGrant = { readonly id: number; readonly amount: Grosze; readonly year: number }
/** Limits of small grants that hold on the day the offer was filed; null: none does (settlement.md 2.10). */
export type SmallGrantLimits = {
  readonly amount: Grosze | null
  readonly year: Grosze | null
  readonly days: number | null
}

/** What the rest of the file says about a grant: others like it, work of its people elsewhere, wordings, invoices seen in KSeF. */
export type ClubFacts = {
  /** Null: the grant is no small grant. */
  readonly smallGrants: { readonly all: readonly SmallGrant[]; readonly limits: SmallGrantLimits } | null
  /** Months in which a person of the task recorded more than the limit, in all projects together; minutes. */
  readonly overworked: readonly {
    readonly staffId: number
    readonly name: string
    /** `2021-06` */
    readonly month: string
    readonly minutes: number
    readonly limit: number
  }[]
  /** Wordings of the form changed by hand though the program knows the official ones. */
  readonly alteredTexts: readonly { readonly textId: string; readonly text: string; readonly comparedOn: IsoDate }[]
  /** Invoices seen in KSeF in the days of the task that no document stands for. */
  readonly unregistered: readonly {
    readonly id: number
    readonly number: string
    readonly seller: string
    readonly issuedOn: IsoDate
    readonly gross: Grosze
  }[]
  /** Documents settled in several grants beyond their worth. */
  readonly doubleFinanced: readonly DoubleFinancing[]
}
export const nothingElse: ClubFacts = {
  smallGrants: null,
  overworked: [],
  alteredTexts: [],
  unregistered: [],
  doubleFinanced: [],
}
