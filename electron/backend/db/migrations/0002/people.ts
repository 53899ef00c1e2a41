import { day, dayGiven, flag, maybe, revision, text } from './checks.ts'

/** Words a person is found by, without Polish marks; ł is no marked l for Unicode, so FTS5 would keep it. */
const words = (row: string): string => {
  const columns = ['last_name', 'first_name', 'gmina', 'city', 'powiat', 'phone', 'other_identifier']
  const joined = `${columns.map((column) => `${row}.${column}`).join(" || ' ' || ")} || ' ' || replace(${row}.phone, ' ', '') || ' ' || coalesce(${row}.pesel, '')`
  return `replace(replace(${joined}, 'ł', 'l'), 'Ł', 'L')`
}
const personSearch = `
create trigger search_person_ai after insert on person begin insert into person_search (rowid, words) values (new.id, ${words('new')}); end;
create trigger search_person_au after update on person begin delete from person_search where rowid = old.id; insert into person_search (rowid, words) values (new.id, ${words('new')}); end;`

/** People, their families, their participations from application to end, kontrakt socjalny, consents, papers (kis.md 1.1–1.7, 3.3). */
export const people = `
alter table person add column education text not null default '';
alter table person add column disability text not null default '';
alter table person add column ${day('disability_until')};
alter table person add column citizenship text not null default 'PL';
alter table person add column powiat text not null default '';
alter table person add column wojewodztwo text not null default '';
alter table person add column area_kind text not null default '';
alter table person add column contact_person text not null default '';

-- Found also by telephone (with and without spaces), another document, powiat.
drop trigger search_person_ai;
drop trigger search_person_au;
${personSearch}
insert into person_search (person_search) values ('delete-all');
insert into person_search (rowid, words) select p.id, ${words('p')} from person p;

alter table code_list_item add column attributes text not null default '{}' check (json_valid(attributes));

create table related_person (
  id integer primary key autoincrement,
  person_id integer not null references person (id) on delete cascade,
  name text not null, relation text not null, birth_year integer, ${text('note')}, ${revision}
) strict;
create index related_person_person on related_person (person_id);

-- A part of an edition with a programme of its own: the club, an activity programme, courses (kis.md 9.6).
create table edition_path (
  id integer primary key autoincrement,
  edition_id integer not null references edition (id) on delete cascade,
  position integer not null, name text not null, ${text('note')}, ${revision}
) strict;
create index edition_path_edition on edition_path (edition_id, position);

alter table edition add column ${flag('excused_in_due', 1)};
alter table edition add column ${flag('sick_in_due', 1)};
alter table edition add column threshold_percent integer not null default 80 check (threshold_percent between 0 and 100);
alter table edition add column warning_percent integer not null default 85 check (warning_percent between 0 and 100);
alter table edition add column absence_streak integer not null default 3 check (absence_streak between 1 and 50);
alter table edition add column plan_threshold integer not null default 5 check (plan_threshold between 1 and 10);
alter table edition add column review_months integer not null default 3 check (review_months between 1 and 24);
alter table edition add column growth_points integer not null default 1 check (growth_points between 1 and 9);
alter table edition add column improved_areas integer not null default 2 check (improved_areas between 1 and 30);
alter table edition add column agreement_pattern text not null default 'U/KIS/{ROK}/{NR}';
alter table edition add column plan_pattern text not null default 'IPD/{EDYCJA}/{NR}';
alter table edition add column diagnosis_template_id integer references diagnosis_template (id);
alter table edition add column closed_on text check (closed_on is null or closed_on is date(closed_on));

create table participation_new (
  id integer primary key autoincrement,
  person_id integer not null references person (id),
  edition_id integer not null references edition (id),
  stage text not null default 'participant' check (stage in ('applied', 'qualified', 'reserve', 'refused', 'withdrawn', 'participant')),
  ${day('applied_on')}, ${day('decided_on')}, ${text('decision_note')}, reserve_position integer,
  ${day('started_on')}, ${day('planned_end_on')}, ${day('ended_on')},
  end_reason text, ${text('end_note')},
  note text not null,
  main_group text, referral text, ${text('referred_by')},
  ${day('entitlement_statement_on')},
  ${day('pup_registered_on')}, pup_months integer,
  ${maybe('longterm_national')}, ${maybe('longterm_eu')},
  labour_status text, labour_detail text, ${text('occupation')},
  foreign_origin text, third_country text, minority text, homeless text,
  ${text('agreement_number')}, ${day('agreement_signed_on')}, offered_minutes integer,
  ${revision},
  constraint once_in_edition unique (edition_id, person_id),
  constraint participation_in_order check (ended_on is null or ended_on >= started_on),
  constraint end_has_reason check ((ended_on is null) = (end_reason is null)),
  constraint participant_has_start check ((stage = 'participant') = (started_on is not null)),
  constraint ended_was_participant check (ended_on is null or started_on is not null)
) strict;
insert into participation_new (id, person_id, edition_id, started_on, ended_on, end_reason, note, revision)
  select id, person_id, edition_id, started_on, ended_on, end_reason, note, revision from participation;
drop table participation;
alter table participation_new rename to participation;
create index participation_person on participation (person_id);
create index participation_started on participation (started_on);
create index participation_ended on participation (ended_on);

create table participation_group (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id) on delete cascade,
  code text not null, constraint group_once unique (participation_id, code)
) strict;
create table participation_exclusion (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id) on delete cascade,
  code text not null, constraint exclusion_once unique (participation_id, code)
) strict;
create table participation_path (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id) on delete cascade,
  path_id integer not null references edition_path (id),
  ${day('valid_from')}, ${day('valid_to')}, ${maybe('completed')},
  constraint path_once unique (participation_id, path_id)
) strict;
create index participation_path_path on participation_path (path_id);

create table social_contract (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id) on delete cascade,
  number text not null, institution text not null, ${text('worker_name', 'worker_phone')},
  ${dayGiven('concluded_on')}, ${day('valid_from')}, ${day('valid_to')},
  variant text not null default 'B' check (variant in ('A', 'B')),
  ${text('goal')}, ${day('terminated_on')}, ${text('termination_reason')}, ${revision}
) strict;
create index social_contract_participation on social_contract (participation_id);
create table social_contract_assessment (
  id integer primary key autoincrement,
  contract_id integer not null references social_contract (id) on delete cascade,
  ${dayGiven('due_on')}, ${day('assessed_on')}, ${text('result')}
) strict;
create index social_contract_assessment_contract on social_contract_assessment (contract_id);

-- A text printed from data: the coordinator edits it; each version stays for those who signed it.
create table document_template (
  id integer primary key autoincrement,
  kind text not null, name text not null, version integer not null,
  body text not null, ${day('valid_from')}, ${day('valid_to')}, ${flag('active', 1)}, ${revision},
  constraint template_version_once unique (kind, name, version)
) strict;

create table consent (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id) on delete cascade,
  kind text not null, decision text not null check (decision in ('given', 'refused')),
  ${dayGiven('decided_on')}, ${day('withdrawn_on')},
  template_id integer references document_template (id), ${revision}
) strict;
create index consent_participation on consent (participation_id);
create index consent_template on consent (template_id);

-- Which papers a folder (teczka) holds and when each is due.
create table paper_kind (
  id integer primary key autoincrement,
  code text not null constraint paper_code_once unique,
  name text not null,
  moment text not null check (moment in ('recruitment', 'joining', 'during', 'ending', 'followUp')),
  due_days integer not null default 0,
  ${flag('required', 1)}, ${flag('active', 1)}, position integer not null,
  -- the record that makes the paper complete by itself; empty: ticked by hand
  ${text('computed_by')}, ${revision}
) strict;
create table participation_paper (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id) on delete cascade,
  paper_id integer not null references paper_kind (id),
  ${day('received_on')}, ${flag('not_needed')}, ${text('note')}, ${revision},
  constraint paper_once unique (participation_id, paper_id)
) strict;
create index participation_paper_paper on participation_paper (paper_id);

create table form_draft (
  id integer primary key autoincrement,
  place text not null constraint draft_once unique,
  data text not null check (json_valid(data)),
  at text not null
) strict;
`
