import {
  type AccountingLayout,
  accountingLayout,
  type ExtraColumn,
  extraColumn,
} from '#shared/settlements/accountingColumns.ts'

/** How the list of accounting documents is wanted; remembered on this machine, because an office asks for the same each time. */
export type AccountingChoice = { readonly layout: AccountingLayout; readonly extra: readonly ExtraColumn[] }
const key = 'klubownik.accountingList'

/** What was chosen last; anything unreadable is the official list. */
export function lastChoice(): AccountingChoice {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { layout?: unknown; extra?: unknown }
    const layout = accountingLayout.safeParse(kept.layout)
    const extra = extraColumn.array().safeParse(kept.extra)
    return { layout: layout.success ? layout.data : 'official', extra: extra.success ? extra.data : [] }
  } catch {
    return { layout: 'official', extra: [] }
  }
}
/** Keeps a choice for the next time. */
export const keepChoice = (choice: AccountingChoice): void => localStorage.setItem(key, JSON.stringify(choice))
