import type { CertificateData } from '#shared/certificates/schema.ts'
import type { Tx } from '../db/open.ts'

/** Version of the certificate's template that new certificates are printed with; kept with each of them. */
export const templateVersion = 'ZK-1'

type NewCertificate = { participationId: number; year: number; sequence: number; data: CertificateData }

/** The next free number of the year: one after the highest ever given, annulled ones included, so that none is used twice. */
export async function nextSequence(db: Tx, year: number): Promise<number> {
  const last = await db
    .selectFrom('certificate')
    .where('kind', '=', 'ZK')
    .where('year', '=', year)
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .executeTakeFirst()
  return (last?.sequence ?? 0) + 1
}

/** Enters a certificate into the register with the frozen copy of what it says. */
export async function insertCertificate(
  db: Tx,
  { participationId, year, sequence, data }: NewCertificate,
): Promise<number> {
  const { id } = await db
    .insertInto('certificate')
    .values({
      participation_id: participationId,
      kind: 'ZK',
      year,
      sequence,
      number: data.number,
      issued_on: data.issuedOn,
      data: JSON.stringify(data),
      template_version: templateVersion,
      annulled_on: null,
      annulled_reason: null,
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
