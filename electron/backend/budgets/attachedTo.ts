import type { Grant } from '#shared/grants/schema.ts'
import { formatDateLong } from '#shared/kernel/dates.ts'
import type { AttachedTo } from '../documents/attachment.ts'

/** What the head of an update says of the contract it is attached to. */
export const attachedTo = (grant: Pick<Grant, 'contractNumber' | 'contractDate'>, number: string): AttachedTo => ({
  number,
  contract: [
    grant.contractNumber && `nr ${grant.contractNumber}`,
    grant.contractDate && `z dnia ${formatDateLong(grant.contractDate)}`,
  ]
    .filter(Boolean)
    .join(' '),
})
