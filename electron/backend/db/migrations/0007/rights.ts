import { day, maybe, revision, text } from '../0002/checks.ts'

/** Who was told of a change of somebody's data, how an extended term was told of, and whether published pictures show people. */
export const rights = `
-- The day the person was told that the answer takes longer (art. 12 ust. 3).
alter table person_request add column ${day('extension_told_on')};

-- Each recipient of the data who was told of a correction, an erasure or a restriction, or why not (art. 19).
create table request_notice (
  id integer primary key autoincrement,
  request_id integer not null references person_request (id) on delete cascade,
  ${text('recipient')}, ${day('told_on')}, ${text('manner')},
  exemption text not null default '' check (exemption in ('', 'impossible', 'disproportionate')),
  ${text('reason')}, ${revision},
  constraint request_notice_told_or_exempt check ((told_on is null) <> (exemption = ''))
) strict;
create index request_notice_request on request_notice (request_id);

-- A consent that was said aloud; a list the coordinator edits, so a code of the same name stays as it is.
insert into code_list_item (list, code, label, position)
  select 'clause_manner', 'oral', 'ustnie, zanotowano', coalesce(max(position), 0) + 1 from code_list_item where list = 'clause_manner'
  having not exists (select 1 from code_list_item where list = 'clause_manner' and code = 'oral');

-- Participants can be seen in what was published (null where nobody has looked yet); and the day on which somebody looked and
-- saw nobody without a consent.
alter table promotion_entry add column ${maybe('shows_people')};
alter table promotion_entry add column ${day('people_checked_on')};
`
