import { type Template, template } from '#shared/generators/template.ts'
import type { Reader } from '../db/open.ts'

const fields = (db: Reader) => db.selectFrom('csv_template').orderBy('name').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof fields>['execute']>>[number]
const templateFrom = (row: Row): Template =>
  template.parse({
    id: row.id,
    name: row.name,
    about: row.about,
    encoding: row.encoding,
    withBom: row.with_bom === 1,
    delimiter: row.delimiter,
    lineEnd: row.line_end,
    head: row.head,
    header: JSON.parse(row.header),
    mapping: JSON.parse(row.mapping),
    decimalSign: row.decimal_sign,
    dateFormat: row.date_format,
    checkedOn: row.checked_on,
    revision: row.revision,
  })

/** All files of generators whose columns are mapped, by name. */
export const templatesOf = async (db: Reader): Promise<Template[]> => (await fields(db).execute()).map(templateFrom)
/** One of them; `undefined`: no such template. */
export async function templateOf(db: Reader, id: number): Promise<Template | undefined> {
  const row = await fields(db).where('id', '=', id).executeTakeFirst()
  return row && templateFrom(row)
}
/** Is the name another template's already? */
export const isTemplateNameTaken = async (db: Reader, name: string, id: number | null): Promise<boolean> =>
  (await fields(db)
    .where('name', '=', name)
    .$if(id !== null, (q) => q.where('id', '!=', id!))
    .executeTakeFirst()) !== undefined
