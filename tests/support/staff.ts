import type { z } from 'zod'
import type { assignmentInput, memberInput } from '#shared/staff/schema.ts'

/** A new person of the staff; change what the test is about. */
export const aMember = (change: Partial<z.input<typeof memberInput>> = {}): z.input<typeof memberInput> => ({
  id: null,
  firstName: 'Grażyna',
  lastName: 'Źdźbło',
  title: 'mgr',
  phone: '',
  email: '',
  confidentialityOn: '2021-05-04',
  active: true,
  note: '',
  atComputer: false,
  revision: 0,
  ...change,
})

/** A new assignment of a psychologist with a contract of mandate, for no edition and no grant; change what the test is about. */
export const anAssignment = (
  staffId: number,
  change: Partial<z.input<typeof assignmentInput>> = {},
): z.input<typeof assignmentInput> => ({
  id: null,
  staffId,
  editionId: null,
  grantId: null,
  role: 'PSYCHOLOGIST',
  basis: 'MANDATE',
  fteHundredths: null,
  monthMinutes: 20 * 60,
  validFrom: '2021-05-01',
  validTo: '2021-12-31',
  fundingSource: 'STATE',
  contractNumber: '3/2021',
  note: '',
  revision: 0,
  ...change,
})
