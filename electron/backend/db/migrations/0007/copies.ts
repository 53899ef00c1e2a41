import { dayGiven, revision } from '../0002/checks.ts'

const count = (column: string): string => `${column} integer not null check (${column} >= 0)`

/** Copies older than a protocol, which still held what it took out, were removed on a day: how many, and from where. */
export const copies = `
create table copy_removal (
  id integer primary key autoincrement,
  -- The latest protocol then: copies made before it went.
  protocol_id integer not null references anonymisation (id),
  ${dayGiven('removed_on')},
  ${count('beside_file')}, ${count('second_place')}, ${count('kept_aside')},
  -- Could not be removed then: another program held them.
  ${count('left_behind')}, ${revision}
) strict;
create index copy_removal_protocol on copy_removal (protocol_id);
`
