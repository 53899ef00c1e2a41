/**
 * What was anonymised or deleted, by whom and on what ground: of a part only, on a request, on another ground; and since when the
 * file on the disk holds nothing of it. The table is made anew, because the list of grounds is a check.
 */
export const erasure = `
create table anonymisation_anew (
  id integer primary key autoincrement,
  number integer not null, year integer not null, made_on text not null check (made_on is date(made_on)),
  basis text not null check (basis in ('retention', 'request', 'other')), reason text not null,
  -- All that leads to the people, or only what no duty keeps.
  scope text not null default 'whole' check (scope in ('whole', 'part')),
  -- The request of the person that was granted by it.
  request_id integer references person_request (id) on delete set null,
  data text not null check (json_valid(data)),
  constraint anonymisation_number_once unique (year, number)
) strict;
insert into anonymisation_anew (id, number, year, made_on, basis, reason, data)
  select id, number, year, made_on, basis, reason, data from anonymisation;
drop table anonymisation;
alter table anonymisation_anew rename to anonymisation;
create index anonymisation_request on anonymisation (request_id);

-- When the file was written anew after a protocol, so that no free page and no log holds old bytes. Not a record: it is of the disk.
create table disk_cleaning (
  protocol_id integer primary key references anonymisation (id), done_at text not null
) strict;
`
