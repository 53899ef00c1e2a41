import { day, dayGiven, flag, maybe, revision, text } from './checks.ts'

/** Courses, internships, community work, benefits, events, outcomes, the final survey (kis.md 1.5, 1.9, 4.5). */
export const supports = `
create table course (
  id integer primary key autoincrement,
  edition_id integer not null references edition (id),
  name text not null, ${text('organiser')},
  theory_minutes integer not null default 0 check (theory_minutes >= 0), practice_minutes integer not null default 0 check (practice_minutes >= 0),
  hour_minutes integer not null default 45 check (hour_minutes in (45, 60)),
  ${day('starts_on')}, ${day('ends_on')}, ${text('syllabus')}, ${flag('with_exam')}, ${text('qualification')},
  path_id integer references edition_path (id), ${text('note')}, ${revision}
) strict;
create index course_edition on course (edition_id);
create index course_path on course (path_id);
create table course_participant (
  id integer primary key autoincrement,
  course_id integer not null references course (id),
  participation_id integer not null references participation (id),
  ${day('referred_on')}, ${day('started_on')}, ${day('ended_on')}, ${maybe('completed')}, ${text('result', 'certificate_number')}, ${day('certificate_on')},
  ${day('materials_on')}, ${text('test_before', 'test_interim', 'test_final', 'test_later')},
  ${text('note')}, ${revision},
  constraint course_once unique (course_id, participation_id)
) strict;
create index course_participant_participation on course_participant (participation_id);

create table internship (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  kind text not null default 'internship' check (kind in ('internship', 'practice')),
  organiser text not null, ${text('supervisor', 'position_name', 'agreement_number')},
  ${dayGiven('starts_on')}, ${day('ends_on')}, week_minutes integer check (week_minutes >= 0), total_minutes integer check (total_minutes >= 0),
  stipend_grosze integer check (stipend_grosze >= 0), ${text('insurance')}, ${day('medical_exam_on')}, ${text('syllabus')},
  ${flag('journal_received')}, ${text('opinion')}, ${maybe('completed')}, ${maybe('hired_after')}, ${text('note')}, ${revision}
) strict;
create index internship_participation on internship (participation_id);

create table community_work (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  place text not null, ${text('agreement_number')}, ${dayGiven('starts_on')}, ${day('ends_on')}, ${text('note')}, ${revision}
) strict;
create index community_work_participation on community_work (participation_id);
create table community_work_day (
  id integer primary key autoincrement,
  work_id integer not null references community_work (id) on delete cascade,
  ${dayGiven('worked_on')}, minutes integer not null check (minutes between 1 and 1440),
  constraint worked_once unique (work_id, worked_on)
) strict;

-- Limits and rates that the law changes: a value with the days it holds and where it stands.
create table dated_parameter (
  id integer primary key autoincrement,
  code text not null, name text not null, ${dayGiven('valid_from')}, ${day('valid_to')},
  value integer not null, unit text not null check (unit in ('minutes', 'grosze', 'percent', 'days', 'months', 'count')), ${text('legal_source')}, ${revision},
  constraint parameter_once unique (code, valid_from)
) strict;

create table benefit (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  kind text not null, ${dayGiven('given_on')}, ${day('period_from')}, ${day('period_to')},
  ${text('description', 'route')}, quantity_hundredths integer check (quantity_hundredths >= 0), amount_grosze integer check (amount_grosze >= 0),
  ${text('note')}, ${revision}
) strict;
create index benefit_participation on benefit (participation_id);

create table event (
  id integer primary key autoincrement,
  edition_id integer not null references edition (id),
  support_type text not null, title text not null, ${dayGiven('held_on')}, ${day('ends_on')}, ${text('place', 'partners')},
  family_count integer not null default 0 check (family_count >= 0), guest_count integer not null default 0 check (guest_count >= 0),
  volunteer_count integer not null default 0 check (volunteer_count >= 0),
  count_source text not null default 'list' check (count_source in ('list', 'estimate')), ${text('description')}, ${revision}
) strict;
create index event_edition on event (edition_id, held_on);
create table event_participant (
  id integer primary key autoincrement,
  event_id integer not null references event (id) on delete cascade,
  participation_id integer not null references participation (id),
  constraint at_event_once unique (event_id, participation_id)
) strict;
create index event_participant_participation on event_participant (participation_id);

create table outcome (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  code text not null, ${dayGiven('starts_on')}, ${day('ends_on')}, ${text('employer', 'work_form')}, fte_hundredths integer,
  evidence text, ${day('verified_on')},
  measured_at text not null default 'end' check (measured_at in ('during', 'end', 'weeks4', 'months3', 'months6', 'months12')),
  -- the internship after which the person was hired
  internship_id integer references internship (id),
  ${text('note')}, ${revision}
) strict;
create index outcome_participation on outcome (participation_id);
create index outcome_internship on outcome (internship_id);
-- A contact with a person who has left: what was learnt is in outcomes, here each try, also in vain.
create table follow_up (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  measured_at text not null check (measured_at in ('weeks4', 'months3', 'months6', 'months12')),
  ${dayGiven('contacted_on')}, ${flag('unreachable')}, ${text('note')}, ${revision}
) strict;
create index follow_up_participation on follow_up (participation_id);

create table final_survey (
  id integer primary key autoincrement,
  participation_id integer not null constraint survey_once unique references participation (id),
  ${dayGiven('filled_on')}, situation text, ${text('changed', 'suggestions')}, ${revision}
) strict;
create table survey_score (
  id integer primary key autoincrement,
  survey_id integer not null references final_survey (id) on delete cascade,
  item text not null, score integer not null check (score between 1 and 5),
  constraint scored_once unique (survey_id, item)
) strict;
`
