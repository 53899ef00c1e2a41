import type { CodeAttributes } from '../club/schema.ts'
import type { HourMinutes } from '../editions/hours.ts'
import type { IsoDate } from '../kernel/dates.ts'
import type { Sex } from '../kernel/identifiers.ts'
import type { EndClass } from '../participations/endClass.ts'
import type { Window } from './filter.ts'

/*
 * What reports are counted from: flat records of the scope, without names. Participations are those the filter takes in;
 * everything else belongs to them or lies in the window.
 */

/** One person's time in one edition, with what was known of the person at its start. */
export type ParticipationFact = {
  readonly id: number
  readonly personId: number
  readonly editionId: number
  readonly sex: Sex
  readonly birthDate: IsoDate
  readonly startedOn: IsoDate
  readonly endedOn: IsoDate | null
  /** Class of the reason to end; null while there is no end. */
  readonly endClass: EndClass | null
  readonly gmina: string
  readonly education: string
  readonly mainGroup: string | null
  readonly additionalGroups: readonly string[]
  readonly referral: string | null
  readonly labourStatus: string | null
  readonly longtermNational: boolean | null
  readonly longtermEu: boolean | null
  readonly paths: readonly { readonly name: string; readonly completed: boolean | null }[]
}
export type ContractFact = { readonly id: number; readonly participationId: number }

/** One meeting; `counted`: held and its marks confirmed. Not counted: it should have been by now. */
export type SessionFact = {
  readonly id: number
  readonly supportType: string
  readonly groupId: number | null
  readonly heldOn: IsoDate
  readonly minutes: number
  readonly hourMinutes: HourMinutes
  readonly counted: boolean
  readonly leaders: readonly number[]
}
/** Time one participation spent in one kind of support, over counted meetings. */
export type AttendanceFact = {
  readonly participationId: number
  readonly supportType: string
  readonly hourMinutes: HourMinutes
  readonly form: 'group' | 'individual'
  readonly sessions: number
  readonly minutes: number
}
/** A group with the hours planned for it; null: no plan. */
export type GroupFact = {
  readonly id: number
  readonly name: string
  readonly supportType: string
  readonly hourMinutes: HourMinutes
  readonly plannedMinutes: number | null
}
export type CourseFact = {
  readonly id: number
  readonly name: string
  readonly organiser: string
  readonly minutes: number
  readonly hourMinutes: HourMinutes
  readonly participants: readonly {
    readonly participationId: number
    readonly completed: boolean | null
    readonly startedOn: IsoDate | null
    readonly endedOn: IsoDate | null
  }[]
}
export type InternshipFact = {
  readonly id: number
  readonly participationId: number
  readonly kind: 'internship' | 'practice'
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly minutes: number | null
  readonly completed: boolean | null
  readonly hiredAfter: boolean | null
}
/** Community work of one participation, with its minutes inside the window. */
export type CommunityWorkFact = {
  readonly id: number
  readonly participationId: number
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly minutes: number
}
export type OutcomeFact = {
  readonly id: number
  readonly participationId: number
  readonly code: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly measuredAt: string
}
/** A certificate that is not annulled; `personId` null: given to no participant. `supportType`: of the group it is about. */
export type CertificateFact = {
  readonly id: number
  readonly kind: string
  readonly personId: number | null
  readonly sex: Sex | null
  readonly supportType: string | null
}
export type EventFact = {
  readonly id: number
  readonly supportType: string
  readonly participationIds: readonly number[]
  readonly family: number
  readonly guests: number
  readonly volunteers: number
  readonly estimated: boolean
}
/** A child or family member at classes made for them. */
export type RelatedFact = { readonly relatedId: number; readonly sessions: number; readonly minutes: number }
export type SurveyFact = {
  readonly id: number
  readonly participationId: number
  readonly situation: string | null
  readonly scores: Readonly<Record<string, number>>
}
export type DiagnosisFact = {
  readonly id: number
  readonly participationId: number
  readonly kind: 'initial' | 'interim' | 'final' | 'followUp'
  readonly improvementConfirmed: boolean | null
}
export type PlanFact = { readonly id: number; readonly participationId: number; readonly signed: boolean }
/** One assignment of one member of staff, at least a day of it inside the window. */
export type StaffFact = {
  readonly id: number
  readonly staffId: number
  readonly role: string
  readonly basis: string
  /** Part of a full post in hundredths; null: by hours or not said. */
  readonly fteHundredths: number | null
  readonly monthMinutes: number | null
}
/** A grant with money in the window; amounts in grosze. */
export type GrantFact = {
  readonly id: number
  readonly title: string
  readonly contractNumber: string
  readonly funder: string
  readonly fundingSource: string
  readonly amount: number
  readonly received: number
  /** Charged to the grant by documents paid in the window. */
  readonly spent: number
  readonly returned: number
}
/** Money of a source in the window; `id` null: calculated from the documents charged to grants. */
export type FundingFact = { readonly id: number | null; readonly source: string; readonly amount: number }
export type EditionFact = {
  readonly id: number
  readonly name: string
  readonly places: number | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}
export type CodeFact = { readonly code: string; readonly label: string; readonly attributes: CodeAttributes }

/** Everything one report is counted from. */
export type Facts = {
  readonly window: Window
  readonly today: IsoDate
  readonly editions: readonly EditionFact[]
  readonly participations: readonly ParticipationFact[]
  readonly contracts: readonly ContractFact[]
  readonly sessions: readonly SessionFact[]
  readonly groups: readonly GroupFact[]
  readonly attendance: readonly AttendanceFact[]
  readonly courses: readonly CourseFact[]
  readonly internships: readonly InternshipFact[]
  readonly communityWork: readonly CommunityWorkFact[]
  readonly outcomes: readonly OutcomeFact[]
  readonly certificates: readonly CertificateFact[]
  readonly events: readonly EventFact[]
  readonly related: readonly RelatedFact[]
  readonly surveys: readonly SurveyFact[]
  readonly diagnoses: readonly DiagnosisFact[]
  readonly plans: readonly PlanFact[]
  readonly staff: readonly StaffFact[]
  /** Names of staff for the column of leaders. */
  readonly staffNames: ReadonlyMap<number, string>
  readonly grants: readonly GrantFact[]
  readonly funding: readonly FundingFact[]
  readonly codes: ReadonlyMap<string, readonly CodeFact[]>
}

/** Entries of a code list, in their order, also those no longer in use. */
export const codesOf = (facts: Pick<Facts, 'codes'>, list: string): readonly CodeFact[] => facts.codes.get(list) ?? []
