import { z } from 'zod'
import { id, optionalText, requiredText, revision } from '../contract/fields.ts'
import { columnSources, templateSubjects } from './columns.ts'
import { dateFormats, decimalSigns } from './format.ts'

export const encodings = ['utf-8', 'windows-1250', 'iso-8859-2'] as const
export type Encoding = (typeof encodings)[number]
export const lineEnds = { crlf: '\r\n', lf: '\n', cr: '\r' } as const
/** The most columns a file may have. */
export const mostColumns = 100

/** How a file is written, apart from what stands in it: kept as it was found. */
const fileFields = {
  encoding: z.enum(encodings),
  withBom: z.boolean(),
  delimiter: z.enum([';', ',', '\t', '|']),
  lineEnd: z.enum(['crlf', 'lf', 'cr']),
  /** Everything up to the end of the header row, sign by sign; it goes out untouched. */
  head: z.string().min(1).max(20_000),
  header: z.array(z.string().max(500)).min(2).max(mostColumns),
}
export const templateFile = z.object(fileFields)
export type TemplateFile = z.infer<typeof templateFile>

/** What goes into a column: a value of the records, or the same words in every row; neither: it stays empty. */
export const mappedColumn = z.strictObject({ source: z.string().max(40).nullable(), fixed: optionalText(200) })
export type MappedColumn = z.infer<typeof mappedColumn>

const templateFields = {
  name: requiredText('nazwę szablonu', 120),
  about: z.enum(templateSubjects),
  ...fileFields,
  mapping: z.array(mappedColumn).max(mostColumns),
  decimalSign: z.enum(decimalSigns),
  dateFormat: z.enum(dateFormats),
}
/** A file of a generator with what goes into its columns; `id` null adds one. */
export const templateInput = z
  .strictObject({ id: id.nullable(), ...templateFields, revision })
  .superRefine((one, ctx) => {
    const known = new Set(columnSources[one.about].map((source) => source.id))
    if (one.mapping.length !== one.header.length)
      ctx.addIssue({
        code: 'custom',
        path: ['mapping'],
        message: 'Przypisanie nie pasuje do kolumn pliku. Wczytaj plik jeszcze raz.',
      })
    for (const [index, { source }] of one.mapping.entries())
      if (source !== null && !known.has(source))
        ctx.addIssue({
          code: 'custom',
          path: ['mapping', index, 'source'],
          message: 'Wybierz z listy, co wpisać w tę kolumnę.',
        })
    if (one.mapping.every(({ source }) => source === null))
      ctx.addIssue({ code: 'custom', path: ['mapping'], message: 'Przypisz dane przynajmniej do jednej kolumny.' })
  })
export type TemplateInput = z.input<typeof templateInput>
export const template = z.object({
  id,
  ...templateFields,
  name: z.string(),
  mapping: z.array(z.object({ source: z.string().nullable(), fixed: z.string() })),
  checkedOn: z.string().nullable(),
  revision,
})
export type Template = z.infer<typeof template>
