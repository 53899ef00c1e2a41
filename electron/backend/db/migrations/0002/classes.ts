import { day, dayGiven, flag, revision, text, unit } from './checks.ts'

/** Classes, groups, sessions, attendance, people who lead them (kis.md 1.6, 4.1–4.4). */
export const classes = `
create table staff_member (
  id integer primary key autoincrement,
  first_name text not null, last_name text not null, sort_key text not null,
  ${text('title', 'phone', 'email')}, ${day('confidentiality_on')}, ${flag('active', 1)}, ${text('note')}, ${revision}
) strict;
create index staff_member_sort on staff_member (sort_key, id);
alter table operator add column staff_id integer references staff_member (id);
create table staff_assignment (
  id integer primary key autoincrement,
  staff_id integer not null references staff_member (id),
  edition_id integer references edition (id), grant_id integer references grant_agreement (id),
  role text not null, basis text not null,
  -- working time: a part of a full post in hundredths, or minutes in a month
  fte_hundredths integer, month_minutes integer,
  ${dayGiven('valid_from')}, ${day('valid_to')}, funding_source text, ${text('contract_number', 'note')}, ${revision}
) strict;
create index staff_assignment_staff on staff_assignment (staff_id);
create index staff_assignment_edition on staff_assignment (edition_id);
create index staff_assignment_grant on staff_assignment (grant_id);
create table staff_month (
  id integer primary key autoincrement,
  assignment_id integer not null references staff_assignment (id),
  year integer not null, month integer not null check (month between 1 and 12),
  minutes integer not null check (minutes >= 0), ${text('note')}, ${revision},
  constraint month_once unique (assignment_id, year, month)
) strict;

create table venue (
  id integer primary key autoincrement,
  name text not null constraint venue_once unique, ${text('address')}, ${flag('accessible')}, ${flag('active', 1)}, ${text('note')}, ${revision}
) strict;

create table class_group (
  id integer primary key autoincrement,
  edition_id integer not null references edition (id),
  name text not null, support_type text not null, ${unit},
  seats integer, path_id integer references edition_path (id),
  planned_minutes integer, ${text('syllabus', 'note')}, ${flag('active', 1)}, ${revision},
  constraint group_name_once unique (edition_id, name)
) strict;
create index class_group_path on class_group (path_id);
create table class_group_leader (
  id integer primary key autoincrement,
  group_id integer not null references class_group (id) on delete cascade,
  staff_id integer not null references staff_member (id), constraint group_leader_once unique (group_id, staff_id)
) strict;
create index class_group_leader_staff on class_group_leader (staff_id);
create table class_group_member (
  id integer primary key autoincrement,
  group_id integer not null references class_group (id) on delete cascade,
  participation_id integer not null references participation (id),
  ${day('valid_from')}, ${day('valid_to')},
  constraint member_once unique (group_id, participation_id)
) strict;
create index class_group_member_participation on class_group_member (participation_id);

-- One meeting: of a group, of one person with a specialist (individual), or open. Times are minutes of the day.
create table class_session (
  id integer primary key autoincrement,
  edition_id integer not null references edition (id),
  group_id integer references class_group (id),
  form text not null default 'group' check (form in ('group', 'individual')),
  support_type text not null, ${text('topic')},
  ${dayGiven('held_on')},
  starts_at integer not null check (starts_at between 0 and 1439), ends_at integer not null check (ends_at between 1 and 1440),
  break_minutes integer not null default 0 check (break_minutes >= 0), ${unit},
  venue_id integer references venue (id), ${flag('online')},
  status text not null default 'planned' check (status in ('planned', 'held', 'cancelled', 'moved')),
  ${day('confirmed_on')}, guests integer not null default 0 check (guests >= 0),
  -- sessions made together by repeating
  series text, ${text('note')}, ${revision},
  minutes integer generated always as (ends_at - starts_at - break_minutes) virtual,
  constraint session_in_order check (ends_at - starts_at - break_minutes > 0)
) strict;
create index class_session_edition on class_session (edition_id, held_on, starts_at);
create index class_session_group on class_session (group_id, held_on, starts_at);
create index class_session_day on class_session (held_on, starts_at);
create index class_session_venue on class_session (venue_id, held_on);
create table session_leader (
  id integer primary key autoincrement,
  session_id integer not null references class_session (id) on delete cascade,
  staff_id integer not null references staff_member (id), constraint leader_once unique (session_id, staff_id)
) strict;
create index session_leader_staff on session_leader (staff_id);
create table attendance (
  id integer primary key autoincrement,
  session_id integer not null references class_session (id) on delete cascade,
  participation_id integer not null references participation (id),
  mark text not null check (mark in ('O', 'S', 'NU', 'NN', 'ZL', 'DW')), present_minutes integer check (present_minutes >= 0),
  ${text('note')}, ${flag('on_paper')},
  constraint marked_once unique (session_id, participation_id)
) strict;
create index attendance_participation on attendance (participation_id, session_id);
-- Children and family members who take part in classes made for them.
create table related_attendance (
  id integer primary key autoincrement,
  session_id integer not null references class_session (id) on delete cascade,
  related_id integer not null references related_person (id),
  constraint related_once unique (session_id, related_id)
) strict;
create index related_attendance_related on related_attendance (related_id);
-- The most a participant of an edition may get of one kind of support.
create table support_limit (
  id integer primary key autoincrement,
  edition_id integer not null references edition (id) on delete cascade,
  support_type text not null, minutes integer not null check (minutes > 0), ${revision},
  constraint limit_once unique (edition_id, support_type)
) strict;
`
