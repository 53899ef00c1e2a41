import type { Database } from 'better-sqlite3'

/**
 * Tables whose rows are not recorded, each with its reason: the record itself, the marker of the running command, half-filled
 * forms (no records yet), bytes of scans (named by what they are and never changed), filed papers (written once with their
 * filing, which is recorded), the wraps of a key (an old one kept would open with a passphrase that was changed), the address of the
 * followed calendar (of this computer, and a secret), since when the disk is clean (of the disk, not of anybody's work), and what is
 * derived from other tables. What SQLite keeps for itself takes no triggers.
 */
const unrecorded = new Set([
  'command_log',
  'change_log',
  'current_command',
  'form_draft',
  'scan',
  'filed_paper',
  'notes_key',
  'calendar_feed',
  'disk_cleaning',
])
const derived = /^(person_search|expense_search)(_|$)/

/** Tables of the file whose every change must be recorded. */
export function recordedTables(db: Database): string[] {
  const names = db
    .prepare("select name from sqlite_schema where type = 'table' and name not glob 'sqlite_*' order by name")
    .pluck()
    .all() as string[]
  return names.filter((name) => !unrecorded.has(name) && !derived.test(name))
}

/** Columns of a table that can be written, in order; generated ones are left out. */
export function writtenColumns(db: Database, table: string): string[] {
  const columns = db.prepare('select name, hidden from pragma_table_xinfo(?)').all(table) as {
    name: string
    hidden: number
  }[]
  return columns.filter((column) => column.hidden === 0).map((column) => column.name)
}

/**
 * Makes anew, for each recorded table, the three triggers that copy every changed row to `change_log` under the running
 * command. Called after each run of migrations, so that no table and no rebuilt table can be without them; a write outside
 * a command fails, because there is no command to record it under. A change of nothing but `revision` is not recorded.
 */
export function makeChangeTriggers(db: Database): void {
  for (const table of recordedTables(db)) {
    const columns = writtenColumns(db, table)
    const row = (which: string) => `json_object(${columns.map((c) => `'${c}', ${which}."${c}"`).join(', ')})`
    const differs = columns
      .filter((c) => c !== 'revision')
      .map((c) => `old."${c}" is not new."${c}"`)
      .join(' or ')
    const log = (id: string, before: string, after: string) =>
      `insert into change_log (command_id, table_name, row_id, before, after) values ((select command_id from current_command), '${table}', ${id}, ${before}, ${after});`
    for (const suffix of ['ai', 'au', 'ad']) db.exec(`drop trigger if exists record_${table}_${suffix}`)
    db.exec(`
create trigger record_${table}_ai after insert on ${table} begin ${log('new.id', 'null', row('new'))} end;
create trigger record_${table}_au after update on ${table} when ${differs} begin ${log('new.id', row('old'), row('new'))} end;
create trigger record_${table}_ad after delete on ${table} begin ${log('old.id', row('old'), 'null')} end;`)
  }
}
