import { sql } from 'kysely'
import type { CertificateKind } from '#shared/certificates/kinds.ts'
import type { CertificateTemplate, Picture } from '#shared/certificates/template.ts'
import type { Reader } from '../db/open.ts'

const templates = (db: Reader) =>
  db
    .selectFrom('certificate_template as t')
    .selectAll('t')
    .select(sql<number>`(select count(*) from certificate c where c.template_id = t.id)`.as('used'))

type Row = Awaited<ReturnType<ReturnType<typeof templates>['executeTakeFirstOrThrow']>>
const asTemplate = (row: Row): CertificateTemplate => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  heading: row.heading,
  subtitle: row.subtitle,
  legalBasis: row.legal_basis,
  opening: row.opening,
  body: row.body,
  closing: row.closing,
  orientation: row.orientation,
  logoId: row.logo_id,
  showBirth: row.show_birth === 1,
  showProgramme: row.show_programme === 1,
  showHours: row.show_hours === 1,
  hoursShown: row.hours_shown,
  active: row.active === 1,
  revision: row.revision,
  used: row.used,
})

/** All templates, by kind and name. */
export const templatesOf = async (db: Reader): Promise<CertificateTemplate[]> =>
  (await templates(db).orderBy('t.kind').orderBy('t.name').execute()).map(asTemplate)

/** One template; `undefined`: no such template. */
export async function templateOf(db: Reader, id: number): Promise<CertificateTemplate | undefined> {
  const row = await templates(db).where('t.id', '=', id).executeTakeFirst()
  return row && asTemplate(row)
}

/** Logo strips, and how many templates and papers show each. */
export const picturesOf = (db: Reader): Promise<Picture[]> =>
  db
    .selectFrom('picture as p')
    .orderBy('p.name')
    .orderBy('p.id')
    .select([
      'p.id',
      'p.name',
      'p.width',
      'p.height',
      sql<number>`(select count(*) from certificate_template t where t.logo_id = p.id) + (select count(*) from certificate c where c.data ->> '$.logoId' = p.id)`.as(
        'used',
      ),
    ])
    .execute()

/** The images of these pictures, as `data:` addresses by number. */
export async function imagesOf(db: Reader, ids: readonly (number | null)[]): Promise<Record<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return {}
  const rows = await db.selectFrom('picture').where('id', 'in', wanted).select(['id', 'image']).execute()
  return Object.fromEntries(rows.map((row) => [row.id, row.image]))
}

type Series = { kind: CertificateKind; pattern: string; revision: number }
/** How numbers of every kind are written; those of ZK stand with the club. */
export async function seriesOf(db: Reader): Promise<Series[]> {
  const kis = await db
    .selectFrom('kis')
    .select(['certificate_pattern as pattern', 'revision'])
    .executeTakeFirstOrThrow()
  const others = await db
    .selectFrom('certificate_series')
    .orderBy('id')
    .select(['kind', 'pattern', 'revision'])
    .execute()
  return [{ kind: 'ZK', ...kis }, ...others]
}
