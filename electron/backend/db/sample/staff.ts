import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>
type SampleMember = {
  readonly lastName: string
  readonly firstName: string
  readonly title?: string
  readonly phone: string
  /** Null: the statement of confidentiality is still missing. */
  readonly confidentialityOn: string | null
  readonly atComputer?: true
  /** Code lists `staff_role` and `employment_basis`. */
  readonly role: string
  readonly basis: string
  readonly fteHundredths?: number
  readonly fundingSource: string | null
  readonly contractNumber: string
  /** Hours worked from May to December, as in the documents paid for them. */
  readonly hours: readonly number[]
}

/** Who works in the edition: the people of the documents, and one volunteer. All made up; telephones begin with 000. */
const members: readonly SampleMember[] = [
  {
    lastName: 'Więckowska',
    firstName: 'Bożena',
    phone: '83 000 12 21',
    confidentialityOn: '2021-05-04',
    atComputer: true,
    role: 'COORDINATOR',
    basis: 'EMPLOYMENT',
    fteHundredths: 50,
    fundingSource: 'STATE',
    contractNumber: '1/2021',
    hours: [76, 84, 88, 84, 88, 84, 80, 84],
  },
  {
    lastName: 'Śliż',
    firstName: 'Urszula',
    phone: '83 000 12 22',
    confidentialityOn: '2021-05-04',
    atComputer: true,
    role: 'ACCOUNTANT',
    basis: 'SELF',
    fundingSource: 'STATE',
    contractNumber: '7/2021',
    hours: [8, 8, 8, 8, 8, 8, 8, 12],
  },
  {
    lastName: 'Łuczak',
    firstName: 'Żaneta',
    title: 'mgr',
    phone: '83 000 12 23',
    confidentialityOn: '2021-05-06',
    role: 'PSYCHOLOGIST',
    basis: 'SELF',
    fundingSource: 'STATE',
    contractNumber: '2/2021',
    hours: [18, 32, 16, 14, 20, 20, 20, 16],
  },
  {
    lastName: 'Grzybowska',
    firstName: 'Jadwiga',
    phone: '83 000 12 24',
    confidentialityOn: '2021-05-06',
    role: 'SOCIAL_WORKER',
    basis: 'MANDATE',
    fundingSource: 'STATE',
    contractNumber: '3/2021',
    hours: [18, 18],
  },
  {
    lastName: 'Ździebło',
    firstName: 'Mirosław',
    title: 'mgr',
    phone: '83 000 12 25',
    confidentialityOn: '2021-05-06',
    role: 'ADVISER',
    basis: 'SELF',
    fundingSource: 'STATE',
    contractNumber: '4/2021',
    hours: [24, 32, 8, 8, 12, 12, 12, 12],
  },
  {
    lastName: 'Wójtowicz',
    firstName: 'Paulina',
    phone: '83 000 12 26',
    confidentialityOn: '2021-06-01',
    role: 'TRAINER',
    basis: 'SELF',
    fundingSource: 'STATE',
    contractNumber: '5/2021',
    hours: [0, 16, 16, 0, 16, 24, 20, 12],
  },
  {
    lastName: 'Pięta',
    firstName: 'Stanisław',
    phone: '83 000 12 27',
    confidentialityOn: '2021-07-01',
    role: 'INSTRUCTOR',
    basis: 'MANDATE',
    fundingSource: 'STATE',
    contractNumber: '6/2021',
    hours: [0, 0, 12, 12, 12, 12, 12],
  },
  {
    lastName: 'Kłos',
    firstName: 'Danuta',
    phone: '',
    confidentialityOn: null,
    role: 'CHILDMINDER',
    basis: 'VOLUNTEER',
    fundingSource: 'IN_KIND',
    contractNumber: '',
    hours: [4, 6, 6, 4, 6, 6, 6, 4],
  },
]
const firstMonth = 5

/** Enters the staff: their numbers by last name. */
export async function enterStaff(ask: Ask): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const { lastName, firstName, title = '', phone, confidentialityOn, atComputer = false } of members) {
    const person = { lastName, firstName, title, phone, confidentialityOn, atComputer }
    const { id } = await ask('staff.save', { ...person, id: null, email: '', active: true, note: '', revision: 0 })
    ids.set(lastName, id)
  }
  return ids
}

/** Enters what the staff do in the edition and their hours of the year. */
export async function enterAssignments(
  ask: Ask,
  ids: ReadonlyMap<string, number>,
  editionId: number,
  grantId: number,
): Promise<void> {
  const entries: { assignmentId: number; month: number; minutes: number; revision: null }[] = []
  for (const { lastName, role, basis, fundingSource, contractNumber, hours, fteHundredths = null } of members) {
    const staffId = ids.get(lastName)!
    const { id: assignmentId } = await ask('staff.saveAssignment', {
      id: null,
      staffId,
      editionId,
      grantId,
      role,
      basis,
      fteHundredths,
      monthMinutes: null,
      validFrom: '2021-05-04',
      validTo: '2021-12-31',
      fundingSource,
      contractNumber,
      note: '',
      revision: 0,
    })
    if (basis === 'VOLUNTEER') await enterAgreement(ask, grantId, staffId)
    for (const [index, count] of hours.entries())
      if (count > 0) entries.push({ assignmentId, month: firstMonth + index, minutes: count * 60, revision: null })
  }
  await ask('staff.saveHours', { year: 2021, entries })
}

/** The agreement with the volunteer: the contract plans no work of volunteers, so nothing of it is counted. */
const enterAgreement = (ask: Ask, grantId: number, staffId: number) =>
  ask('contributions.saveAgreement', {
    id: null,
    grantId,
    staffId,
    number: 'W/1/2021',
    signedOn: '2021-05-04',
    validFrom: '2021-05-04',
    validTo: '2021-12-31',
    scope: 'Opieka nad dziećmi w czasie zajęć uczestników',
    place: 'Sala klubu',
    written: true,
    terminationClause: true,
    insured: false,
    risksTold: true,
    rate: 0,
    rateBasis: 'Pracy nie wycenia się: umowa o dotację nie przewiduje wkładu osobowego.',
    note: '',
    revision: 0,
  })
