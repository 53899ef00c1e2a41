import { ok } from '#shared/kernel/result.ts'
import type { QueryContext } from '../context.ts'
import type { ProtectionTableData } from '../documents/protectionTable.ts'
import type { Prepared } from '../printing/prepared.ts'
import { administratorOf } from './administrator.ts'

/** What one table says apart from who prints it and when; `intro`: none when left out. */
type Table = Omit<ProtectionTableData, 'day' | 'administrator' | 'intro'> & { readonly intro?: string }

/** A register or list of data protection as a paper: one table under the administrator and the day. `name`: its file. */
export const tablePaper = async (
  { db, clock }: Pick<QueryContext, 'db' | 'clock'>,
  name: string,
  table: Table,
): Promise<Prepared> => {
  const data = { intro: '', ...table, day: clock.today(), administrator: await administratorOf(db) }
  return ok({ job: { kind: 'protectionTable', data }, name })
}
