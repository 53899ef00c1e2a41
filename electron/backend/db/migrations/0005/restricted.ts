import { flag, revision } from '../0002/checks.ts'

/**
 * Restricted notes under a key of their own. The lock is one row that is recorded; what the key is wrapped in is not: a wrap
 * that stayed in the history would still open with a passphrase that was changed since.
 */
export const restricted = `
alter table restricted_note add column ${flag('sealed')};
create table notes_lock (
  id integer primary key check (id = 1),
  set_at text not null, changed_at text not null, ${revision}
) strict;
create table notes_key (
  id integer primary key autoincrement,
  way text not null constraint notes_key_once unique check (way in ('passphrase', 'recovery')),
  salt text not null, wrapped text not null
) strict;
`
