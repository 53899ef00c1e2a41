import type { Internship, InternshipInput } from '#shared/internships/schema.ts'

/** An internship as its form holds it: nobody is chosen yet while it is new. */
export type InternshipValues = Omit<InternshipInput, 'participationId'> & { participationId: number | null }

/** An internship that is not there yet. */
export const newInternship = (participationId: number | null): InternshipValues => ({
  id: null,
  participationId,
  kind: 'internship',
  organiser: '',
  supervisor: '',
  positionName: '',
  agreementNumber: '',
  startsOn: '',
  endsOn: null,
  weekMinutes: null,
  totalMinutes: null,
  stipend: null,
  insurance: '',
  medicalExamOn: null,
  syllabus: '',
  journalReceived: false,
  opinion: '',
  completed: null,
  hiredAfter: null,
  note: '',
  revision: 0,
})
export const valuesOfInternship = ({
  lastName: _,
  firstName: __,
  editionId: ___,
  outcomeId: ____,
  ...own
}: Internship): InternshipValues => own as InternshipValues
