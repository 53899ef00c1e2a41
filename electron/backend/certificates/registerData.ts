import { sql } from 'kysely'
import { type CertificateKind, kindFacts } from '#shared/certificates/kinds.ts'
import type { RegisterData, RegisterLine } from '#shared/certificates/register.ts'
import { certificateData } from '#shared/certificates/schema.ts'
import { countedHours } from '#shared/certificates/wording.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'

/** The register as it is printed: every number ever given, in order, also the annulled ones. */
export async function registerData(
  db: Reader,
  asked: { readonly year: number | null; readonly kind: CertificateKind | null; readonly today: IsoDate },
): Promise<RegisterData> {
  const { organisation, kis } = await clubOf(db)
  const rows = await db
    .selectFrom('certificate as c')
    .$if(asked.year !== null, (q) => q.where('c.year', '=', asked.year!))
    .$if(asked.kind !== null, (q) => q.where('c.kind', '=', asked.kind!))
    .orderBy('c.kind', 'desc')
    .orderBy('c.year')
    .orderBy('c.sequence')
    .select(['c.kind', 'c.data', 'c.subject', 'c.received_on', 'c.annulled_on', 'c.annulled_reason'])
    .select(
      sql<string>`coalesce((select group_concat(d.issued_on) from certificate_duplicate d where d.certificate_id = c.id), '')`.as(
        'duplicates',
      ),
    )
    .execute()
  const lines = rows.map((row): RegisterLine => {
    const data = certificateData.parse(JSON.parse(row.data))
    const duplicates = row.duplicates.split(',').filter(Boolean)
    const remarks = [
      ...duplicates.map((day) => `duplikat z ${formatDate(day)}`),
      ...(row.annulled_on ? [`anulowano ${formatDate(row.annulled_on)}: ${row.annulled_reason}`] : []),
    ]
    return {
      number: data.number,
      issuedOn: formatDate(data.issuedOn),
      name: data.person ? `${data.person.lastName} ${data.person.firstName}` : data.recipient,
      birthDate: data.person ? formatDate(data.person.birthDate) : '',
      about: [kindFacts[row.kind].label, row.subject || data.editionName].filter(Boolean).join(': '),
      period: data.period ? `${formatDate(data.period.from)} – ${formatDate(data.period.to)}` : '',
      hours: data.totalMinutes === null ? '' : countedHours(data.totalMinutes, data.hourMinutes),
      signedBy: data.signatories.map((one) => one.name).join(', '),
      receivedOn: row.received_on ? formatDate(row.received_on) : '',
      remarks: remarks.join('; '),
    }
  })
  const year = asked.year === null ? '' : ` w roku ${asked.year}`
  const kind = asked.kind === null ? '' : ` (${kindFacts[asked.kind].label})`
  return {
    organisation: organisation.name,
    club: kis.name,
    title: `Rejestr wydanych zaświadczeń${year}${kind}`,
    printedOn: asked.today,
    lines,
  }
}
