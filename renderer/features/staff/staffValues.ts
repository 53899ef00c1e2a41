import type { Assignment, AssignmentInput, Member, MemberInput } from '#shared/staff/schema.ts'

/** What stands in the form of somebody of the staff. */
export type MemberValues = MemberInput

export const newMember: MemberValues = {
  id: null,
  revision: 0,
  firstName: '',
  lastName: '',
  title: '',
  phone: '',
  email: '',
  confidentialityOn: null,
  active: true,
  note: '',
  atComputer: false,
}

export const memberValues = ({ assignments: _, overloads: __, ...member }: Member): MemberValues => member

/** `mgr Anna Nowak`, as a heading has it. */
export const memberName = ({ title, firstName, lastName }: Pick<Member, 'title' | 'firstName' | 'lastName'>): string =>
  [title, firstName, lastName].filter(Boolean).join(' ')

/** How the working time of an assignment was agreed. */
export type TimeKind = 'none' | 'fte' | 'hours'
/** What stands in the form of an assignment: what was not chosen yet is `null`. */
export type AssignmentValues = Omit<AssignmentInput, 'role' | 'basis' | 'validFrom'> & {
  role: string | null
  basis: string | null
  validFrom: string | null
  time: TimeKind
}

export const newAssignment = (staffId: number): AssignmentValues => ({
  id: null,
  staffId,
  editionId: null,
  grantId: null,
  role: null,
  basis: null,
  time: 'hours',
  fteHundredths: null,
  monthMinutes: null,
  validFrom: null,
  validTo: null,
  fundingSource: null,
  contractNumber: '',
  note: '',
  revision: 0,
})

export function assignmentValues(assignment: Assignment): AssignmentValues {
  const { roleLabel: _, basisLabel: __, fundingLabel: ___, editionName: ____, grantTitle: _____, ...own } = assignment
  const time = own.fteHundredths !== null ? 'fte' : own.monthMinutes !== null ? 'hours' : 'none'
  return { ...own, time }
}

/** For the back end: of the two ways to agree time only the chosen one is sent. */
export const assignmentInput = ({ time, ...values }: AssignmentValues): AssignmentInput =>
  ({
    ...values,
    fteHundredths: time === 'fte' ? values.fteHundredths : null,
    monthMinutes: time === 'hours' ? values.monthMinutes : null,
  }) as AssignmentInput
