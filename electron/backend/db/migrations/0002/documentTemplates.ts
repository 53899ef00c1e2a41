import type { Migration } from '../../migration.ts'
import {
  agreementText,
  applicationText,
  clauseText,
  confidentialityText,
  consentText,
  entitlementText,
} from './documentTexts.ts'

type Template = { readonly kind: string; readonly name: string; readonly body: string }

/** Texts of papers that the program brings along; the coordinator changes them. */
const templates: readonly Template[] = [
  { kind: 'application', name: 'Formularz zgłoszeniowy', body: applicationText },
  { kind: 'agreement', name: 'Umowa uczestnictwa', body: agreementText },
  { kind: 'informationClause', name: 'Klauzula informacyjna RODO', body: clauseText },
  { kind: 'consent', name: 'Zgody uczestnika', body: consentText },
  { kind: 'entitlement', name: 'Oświadczenie o świadczeniach (art. 1 ust. 3)', body: entitlementText },
  { kind: 'confidentiality', name: 'Oświadczenie kadry o poufności', body: confidentialityText },
]

/** Fills the templates of papers. */
export function seedDocumentTemplates(db: Parameters<Migration['up']>[0]): void {
  const insert = db.prepare(
    "insert into document_template (kind, name, version, body, valid_from) values (?, ?, 1, ?, '2020-01-01')",
  )
  for (const { kind, name, body } of templates) insert.run(kind, name, body)
}
