/**
 * The calendar that other programs of this computer may follow: one row, made when it is first turned on. The port and the secret
 * are its address; the process is the one that answered there last. Not recorded: an address that was changed must not live on in
 * the history.
 */
export const calendar = `
create table calendar_feed (
  id integer primary key check (id = 1),
  active integer not null check (active in (0, 1)),
  port integer not null check (port between 1024 and 65535),
  secret text not null check (length(secret) >= 32),
  reminders integer not null check (reminders in (0, 1)),
  process integer
) strict;
`
