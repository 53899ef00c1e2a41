import type { Group, GroupInput } from '#shared/classes/groupSchema.ts'
import { type HourMinutes, hoursOf, minutesOf } from '#shared/editions/hours.ts'

/** What stands in the form of a group: planned hours as hours, the kind not chosen yet as `null`. */
export type GroupValues = Omit<GroupInput, 'supportType' | 'plannedMinutes' | 'members'> & {
  supportType: string | null
  plannedHours: number | null
  members: { participationId: number; name: string; validFrom: string | null; validTo: string | null }[]
}

export const newGroup = (editionId: number): GroupValues => ({
  id: null,
  editionId,
  name: '',
  supportType: null,
  hourMinutes: 45,
  seats: null,
  pathId: null,
  plannedHours: null,
  syllabus: '',
  note: '',
  active: true,
  leaderIds: [],
  members: [],
  revision: 0,
})

export const valuesOf = (group: Group): GroupValues => ({
  id: group.id,
  editionId: group.editionId,
  name: group.name,
  supportType: group.supportType,
  hourMinutes: group.hourMinutes,
  seats: group.seats,
  pathId: group.pathId,
  plannedHours: group.plannedMinutes === null ? null : hoursOf(group.plannedMinutes, group.hourMinutes),
  syllabus: group.syllabus,
  note: group.note,
  active: group.active,
  leaderIds: [...group.leaderIds],
  members: group.members.map(({ participationId, name, validFrom, validTo }) => ({
    participationId,
    name,
    validFrom,
    validTo,
  })),
  revision: group.revision,
})

/** For the back end, which says itself what is missing: the form has refused empty required fields before. */
export function inputOf({ plannedHours, members, ...values }: GroupValues): GroupInput {
  const unit: HourMinutes = values.hourMinutes
  return {
    ...values,
    plannedMinutes: plannedHours === null ? null : minutesOf(plannedHours, unit),
    members: members.map(({ participationId, validFrom, validTo }) => ({ participationId, validFrom, validTo })),
  } as GroupInput
}
