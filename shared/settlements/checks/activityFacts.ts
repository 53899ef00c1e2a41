import type { IsoDate } from '../../kernel/dates.ts'

/** An action of the schedule as the checks see it (settlement.md 2.2). */
export type ScheduledFact = {
  readonly id: number
  readonly name: string
  /** Action of the budget that pays for it. */
  readonly actionId: number | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
  readonly outsideParty: string
  /** Kinds of support it is made of. */
  readonly supports: readonly string[]
  readonly withoutList: boolean
  /** A scan of a list of attendance goes with one of its meetings. */
  readonly listScanned: boolean
}

/** A meeting of an edition the grant pays for, past or held; `confirmed`: its list of attendance is. */
export type MeetingFact = {
  readonly id: number
  readonly editionId: number
  readonly heldOn: IsoDate
  readonly supportType: string
  readonly confirmed: boolean
}

/** What happened in the task, and whom it concerned (settlement.md 6.1, 6.5). */
export type ActivityFacts = {
  readonly schedule: readonly ScheduledFact[]
  readonly editions: readonly {
    readonly id: number
    readonly name: string
    readonly startsOn: IsoDate
    readonly endsOn: IsoDate
  }[]
  readonly meetings: readonly MeetingFact[]
  /** Events with at least one participant by name. */
  readonly events: readonly { readonly heldOn: IsoDate; readonly supportType: string }[]
  /** Participants in the days of the task, and those of them without a consent for pictures. */
  readonly participants: number
  readonly withoutImageConsent: readonly number[]
  /** What was published with participants in it, and who of them may not be seen there. */
  readonly published: readonly {
    readonly title: string
    readonly publishedOn: IsoDate
    readonly participants: number
    readonly withoutConsent: readonly number[]
  }[]
  /** First day on which somebody under eighteen was at a confirmed meeting; null: nobody was. */
  readonly minorsFrom: IsoDate | null
}

export const noActivity: ActivityFacts = {
  schedule: [],
  editions: [],
  meetings: [],
  events: [],
  participants: 0,
  withoutImageConsent: [],
  published: [],
  minorsFrom: null,
}
