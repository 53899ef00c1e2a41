import type { IssueData } from '#shared/certificates/issue.ts'
import type { CertificateKind } from '#shared/certificates/kinds.ts'
import type { CertificateData } from '#shared/certificates/schema.ts'
import type { Tx } from '../db/open.ts'

type NewCertificate = {
  readonly issue: IssueData
  readonly participationId: number | null
  readonly recipient: string
  readonly subject: string
  readonly year: number
  readonly sequence: number
  readonly data: CertificateData
}

/** The next free number of a kind in the year: one after the highest ever given, annulled ones included, so that none is used twice. */
export async function nextSequence(db: Tx, kind: CertificateKind, year: number): Promise<number> {
  const last = await db
    .selectFrom('certificate')
    .where('kind', '=', kind)
    .where('year', '=', year)
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .executeTakeFirst()
  return (last?.sequence ?? 0) + 1
}

/** Enters a certificate into the register with the frozen copy of what it says. */
export async function insertCertificate(db: Tx, certificate: NewCertificate): Promise<number> {
  const { issue, data } = certificate
  const { id } = await db
    .insertInto('certificate')
    .values({
      participation_id: certificate.participationId,
      kind: issue.kind,
      year: certificate.year,
      sequence: certificate.sequence,
      number: data.number,
      issued_on: data.issuedOn,
      data: JSON.stringify(data),
      // The shape of the paper; the words are frozen in `data`.
      template_version: `${issue.kind}-2`,
      annulled_on: null,
      annulled_reason: null,
      template_id: issue.templateId,
      subject: issue.kind === 'ZK' ? '' : certificate.subject,
      class_group_id: issue.groupId,
      course_id: issue.courseId,
      recipient_name: certificate.recipient,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Annuls a certificate that is still valid; `false` when there is none such. */
export async function annulCertificate(db: Tx, id: number, on: string, reason: string): Promise<boolean> {
  const changed = await db
    .updateTable('certificate')
    .set({ annulled_on: on, annulled_reason: reason })
    .where('id', '=', id)
    .where('annulled_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Notes when papers were handed over; how many lines were changed. */
export async function receiveCertificates(db: Tx, ids: readonly number[], on: string | null): Promise<number> {
  const changed = await db
    .updateTable('certificate')
    .set({ received_on: on })
    .where('id', 'in', [...ids])
    .returning('id')
    .execute()
  return changed.length
}

/** Enters a duplicate. */
export async function insertDuplicate(
  db: Tx,
  duplicate: { certificateId: number; issuedOn: string; signatoryName: string; reason: string },
): Promise<number> {
  const { id } = await db
    .insertInto('certificate_duplicate')
    .values({
      certificate_id: duplicate.certificateId,
      issued_on: duplicate.issuedOn,
      signatory_name: duplicate.signatoryName,
      reason: duplicate.reason,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
