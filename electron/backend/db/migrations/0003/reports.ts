import { day, dayGiven, revision, text } from '../0002/checks.ts'

/** Reports filed and frozen, what was overridden in them, and templates of generators (settlement.md 6, 7, 9). */
export const reports = `
alter table report add column corrects_id integer references report (id);
alter table report add column i1_draft text not null default '';
alter table report add column i2_draft text not null default '';
alter table report add column ii3_draft text not null default '';
alter table report add column ii4_draft text not null default '';
alter table report add column iii_draft text not null default '';
alter table report add column income_accrued_grosze integer not null default 0 check (income_accrued_grosze >= 0);
alter table report add column people_count integer check (people_count >= 0);
create index report_corrects on report (corrects_id) where corrects_id is not null;

-- A report that left the house: everything it says and the very paper, never changed.
create table report_filing (
  id integer primary key autoincrement,
  report_id integer not null constraint filed_once unique references report (id),
  ${dayGiven('filed_on')}, delivered text not null check (delivered in ('inPerson', 'post', 'electronic', 'generator')),
  ${text('confirmation')}, form_version text not null,
  data text not null check (json_valid(data)), pdf_sha256 text not null
) strict;
-- A blocking finding that is left as it is, with the reason that is printed.
create table finding_override (
  id integer primary key autoincrement,
  report_id integer not null references report (id),
  check_code text not null, record_kind text not null default '', record_id integer not null default 0,
  -- What the finding said then: a finding that says something else is another one.
  message text not null,
  reason text not null, ${dayGiven('made_on')}, ${revision},
  constraint overridden_once unique (report_id, check_code, record_kind, record_id, message)
) strict;
create table csv_template (
  id integer primary key autoincrement,
  name text not null constraint csv_template_once unique,
  about text not null check (about in ('expenses', 'contributions')),
  encoding text not null check (encoding in ('utf-8', 'windows-1250', 'iso-8859-2')), delimiter text not null, with_bom integer not null default 0 check (with_bom in (0, 1)),
  header text not null check (json_valid(header)), mapping text not null check (json_valid(mapping)), ${day('checked_on')}, ${revision}
) strict;
`
