import type { Input } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { TestBackend } from './backend.ts'
import { anEdition, aParticipation, aPerson } from './records.ts'

/** An edition with so many participants; numbers of their participations, in alphabetical order. */
export async function editionWith(
  b: TestBackend,
  ...lastNames: readonly string[]
): Promise<{ editionId: number; participationIds: number[] }> {
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const participationIds: number[] = []
  for (const lastName of lastNames) {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
    participationIds.push((await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id)
  }
  return { editionId, participationIds }
}

export const aCourse = (
  editionId: number,
  change: Partial<Input<Contract['courses.save']>> = {},
): Input<Contract['courses.save']> => ({
  id: null,
  editionId,
  name: 'Opiekun osoby starszej',
  organiser: 'Ośrodek „Żak”',
  theoryMinutes: 1350,
  practiceMinutes: 1800,
  hourMinutes: 45,
  startsOn: '2021-06-01',
  endsOn: '2021-06-30',
  syllabus: '',
  withExam: true,
  qualification: '',
  pathId: null,
  note: '',
  revision: 0,
  ...change,
})

export const anInternship = (
  participationId: number,
  change: Partial<Input<Contract['internships.save']>> = {},
): Input<Contract['internships.save']> => ({
  id: null,
  participationId,
  kind: 'internship',
  organiser: 'Piekarnia „Źródło”',
  supervisor: 'Jan Ćwik',
  positionName: 'pomoc piekarza',
  agreementNumber: '3/2021',
  startsOn: '2021-07-01',
  endsOn: '2021-10-31',
  weekMinutes: 2400,
  totalMinutes: null,
  stipend: null,
  insurance: 'NNW',
  medicalExamOn: '2021-06-28',
  syllabus: '',
  journalReceived: false,
  opinion: '',
  completed: null,
  hiredAfter: null,
  note: '',
  revision: 0,
  ...change,
})

export const aWork = (
  participationId: number,
  change: Partial<Input<Contract['communityWork.save']>> = {},
): Input<Contract['communityWork.save']> => ({
  id: null,
  participationId,
  place: 'Szkoła Podstawowa w Łomazach',
  agreementNumber: 'PSU/1/2021',
  startsOn: '2021-05-01',
  endsOn: '2021-12-31',
  note: '',
  revision: 0,
  ...change,
})

export const anOutcome = (
  participationId: number,
  change: Partial<Input<Contract['outcomes.save']>> = {},
): Input<Contract['outcomes.save']> => ({
  id: null,
  participationId,
  code: 'E01',
  startsOn: '2021-11-02',
  endsOn: null,
  employer: 'Piekarnia „Źródło”',
  workForm: '',
  fteHundredths: 50,
  evidence: 'CONTRACT',
  verifiedOn: '2021-11-05',
  measuredAt: 'end',
  note: '',
  revision: 0,
  ...change,
})

export const aGiven = (
  participationIds: number[],
  change: Partial<Input<Contract['benefits.give']>> = {},
): Input<Contract['benefits.give']> => ({
  participationIds,
  kind: 'TRAVEL',
  givenOn: '2021-06-30',
  periodFrom: '2021-06-01',
  periodTo: '2021-06-30',
  description: '',
  route: 'Rossosz – Łomazy',
  quantityHundredths: null,
  amount: 84_50 as never,
  note: '',
  ...change,
})

export const anEvent = (
  editionId: number,
  change: Partial<Input<Contract['events.save']>> = {},
): Input<Contract['events.save']> => ({
  id: null,
  editionId,
  supportType: 'T26',
  title: 'Piknik rodzinny',
  heldOn: '2021-08-15',
  endsOn: null,
  place: 'Łomazy',
  partners: '',
  familyCount: 20,
  guestCount: 170,
  volunteerCount: 8,
  countSource: 'estimate',
  description: '',
  participationIds: [],
  revision: 0,
  ...change,
})
