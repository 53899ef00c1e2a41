import type { MeasurementInput, RatingInput } from '#shared/diagnoses/schema.ts'
import type { TestBackend } from './backend.ts'
import { anEdition, aParticipation, aPerson } from './records.ts'

/** Somebody in an edition with the starting card of the diagnosis, a psychologist and a career adviser. */
export type DiagnosedCase = {
  editionId: number
  participationId: number
  templateId: number
  psychologistId: number
  adviserId: number
  /** Number of an area by its code. */
  area: (code: string) => number
  /** A new card; change what the test is about. */
  card: (change?: Partial<MeasurementInput>) => MeasurementInput
  /** A rating of an area by its code, with one agreed value. */
  rated: (code: string, agreed: number | null, more?: Partial<RatingInput>) => RatingInput
}

async function staffMember(b: TestBackend, editionId: number, lastName: string, role: string): Promise<number> {
  const { id } = await b.ask('staff.save', {
    id: null,
    firstName: 'Ewa',
    lastName,
    title: '',
    phone: '',
    email: '',
    confidentialityOn: null,
    active: true,
    note: '',
    atComputer: false,
    revision: 0,
  })
  await b.ask('staff.saveAssignment', {
    id: null,
    staffId: id,
    editionId,
    grantId: null,
    role,
    basis: 'MANDATE',
    fteHundredths: null,
    monthMinutes: null,
    validFrom: '2021-05-01',
    validTo: null,
    fundingSource: null,
    contractNumber: '',
    note: '',
    revision: 0,
  })
  return id
}

/** Adds another person to an edition; the number of the participation. */
export async function anotherCase(b: TestBackend, editionId: number, lastName: string): Promise<number> {
  const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
  return (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId, startedOn: '2021-05-10' })))
    .id
}

/** Prepares an edition with one participant and two specialists. */
export async function aDiagnosedCase(b: TestBackend): Promise<DiagnosedCase> {
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const participationId = await anotherCase(b, editionId, 'Łoś')
  const psychologistId = await staffMember(b, editionId, 'Mazur', 'PSYCHOLOGIST')
  const adviserId = await staffMember(b, editionId, 'Kos', 'ADVISER')
  const [template] = await b.ask('diagnoses.templates', {})
  const area = (code: string) => template!.areas.find((one) => one.code === code)!.id
  return {
    editionId,
    participationId,
    templateId: template!.id,
    psychologistId,
    adviserId,
    area,
    card: (change = {}) => ({
      id: null,
      participationId,
      templateId: template!.id,
      kind: 'initial',
      measuredOn: '2021-05-14',
      marketDistance: null,
      improvementConfirmed: null,
      confirmedOn: null,
      confirmedById: null,
      summaryConsent: null,
      summaryConsentOn: null,
      completedOn: null,
      ratings: [],
      parts: [],
      revision: 0,
      ...change,
    }),
    rated: (code, agreed, more = {}) => ({
      areaId: area(code),
      self: null,
      specialist: null,
      agreed,
      staffId: null,
      note: '',
      ...more,
    }),
  }
}
