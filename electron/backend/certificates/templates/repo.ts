import type { z } from 'zod'
import type { certificateSeriesInput, certificateTemplateInput } from '#shared/certificates/template.ts'
import type { Tx } from '../../db/open.ts'

type TemplateData = z.output<typeof certificateTemplateInput>
type Saved = { id: number; revision: number } | undefined

/** Adds or changes a template; `undefined` when somebody saved or removed it in between. */
export async function saveTemplate(db: Tx, data: TemplateData): Promise<Saved> {
  const flag = (yes: boolean) => (yes ? 1 : 0)
  const values = {
    kind: data.kind,
    name: data.name,
    heading: data.heading,
    subtitle: data.subtitle,
    legal_basis: data.legalBasis,
    opening: data.opening,
    body: data.body,
    closing: data.closing,
    orientation: data.orientation,
    logo_id: data.logoId,
    show_birth: flag(data.showBirth),
    show_programme: flag(data.showProgramme),
    show_hours: flag(data.showHours),
    hours_shown: data.hoursShown,
    active: flag(data.active),
  }
  if (data.id === null)
    return db
      .insertInto('certificate_template')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('certificate_template')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a template away; its name, or `undefined` when it was gone. */
export async function removeTemplate(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('certificate_template').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/** Changes how numbers of a kind other than ZK are written; `false` when somebody changed it in between. */
export async function saveSeries(db: Tx, data: z.output<typeof certificateSeriesInput>): Promise<boolean> {
  if (data.kind === 'ZK') return false
  const changed = await db
    .updateTable('certificate_series')
    .set({ pattern: data.pattern, revision: data.revision + 1 })
    .where('kind', '=', data.kind)
    .where('revision', '=', data.revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
