import type { Doubt } from '../../contributions/schema.ts'
import type { IsoDate } from '../../kernel/dates.ts'

/** Work and things given to the task with what may be doubted about them; see `shared/contributions/doubts.ts`. */
export type ContributionFacts = {
  readonly agreements: readonly {
    readonly id: number
    readonly number: string
    readonly volunteer: string
    readonly doubts: readonly Doubt[]
  }[]
  readonly works: readonly {
    readonly id: number
    readonly agreementId: number
    readonly volunteer: string
    readonly workedOn: IsoDate
    /** Action of the budget the work is charged to. */
    readonly actionId: number | null
    readonly doubts: readonly Doubt[]
  }[]
  readonly items: readonly {
    readonly id: number
    readonly number: string
    readonly item: string
    readonly doubts: readonly Doubt[]
  }[]
  /** Volunteers with recorded hours in the task and no agreement. */
  readonly withoutAgreement: readonly { readonly staffId: number; readonly volunteer: string }[]
}

export const noContributions: ContributionFacts = { agreements: [], works: [], items: [], withoutAgreement: [] }
