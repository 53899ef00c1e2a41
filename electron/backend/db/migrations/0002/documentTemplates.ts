import type { Migration } from '../../migration.ts'

type Template = { readonly kind: string; readonly name: string; readonly body: string }

/** Texts printed with a participant's data; the coordinator changes them. */
const templates: readonly Template[] = []

/** Fills the templates of papers. */
export function seedDocumentTemplates(db: Parameters<Migration['up']>[0]): void {
  const insert = db.prepare(
    "insert into document_template (kind, name, version, body, valid_from) values (?, ?, 1, ?, '2020-01-01')",
  )
  for (const { kind, name, body } of templates) insert.run(kind, name, body)
}
