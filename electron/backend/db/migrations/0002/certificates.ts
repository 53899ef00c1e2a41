import { day, dayGiven, flag, revision, text } from './checks.ts'

/** Certificates of all kinds (kis.md 5): templates, series of numbers, duplicates. */
export const certificates = `
create table picture (
  id integer primary key autoincrement,
  name text not null, width integer not null, height integer not null,
  -- data: address of a PNG or an SVG, at most some hundred kilobytes
  image text not null, ${revision}
) strict;
create table certificate_template (
  id integer primary key autoincrement,
  kind text not null check (kind in ('ZK', 'ZU', 'ZP', 'CE', 'PO')),
  name text not null, ${text('heading', 'subtitle', 'legal_basis', 'opening')}, body text not null, ${text('closing')},
  orientation text not null default 'portrait' check (orientation in ('portrait', 'landscape')),
  logo_id integer references picture (id), ${flag('show_birth', 1)}, ${flag('show_hours', 1)}, ${flag('show_programme', 1)},
  hours_shown text not null default 'offered' check (hours_shown in ('offered', 'attended')),
  ${flag('active', 1)}, ${revision},
  constraint certificate_template_once unique (kind, name)
) strict;
create index certificate_template_logo on certificate_template (logo_id);
-- Numbers of ZK follow the pattern of the club's own record.
create table certificate_series (
  id integer primary key autoincrement,
  kind text not null constraint series_once unique check (kind in ('ZU', 'ZP', 'CE', 'PO')),
  pattern text not null, ${revision}
) strict;

create table certificate_new (
  id integer primary key autoincrement,
  -- null: given to somebody who is no participant (a partner, a volunteer)
  participation_id integer references participation (id),
  kind text not null check (kind in ('ZK', 'ZU', 'ZP', 'CE', 'PO')),
  year integer not null,
  sequence integer not null,
  number text not null constraint number_once unique,
  issued_on text not null check (issued_on is date(issued_on)),
  data text not null check (json_valid(data)),
  template_version text not null,
  annulled_on text check (annulled_on is null or annulled_on is date(annulled_on)),
  annulled_reason text,
  template_id integer references certificate_template (id),
  -- what a ZU or ZP is about: one certificate for each person and subject
  ${text('subject')}, class_group_id integer references class_group (id), course_id integer references course (id),
  staff_id integer references staff_member (id), ${text('recipient_name')}, ${day('received_on')},
  constraint sequence_once unique (kind, year, sequence),
  constraint annulled_with_reason check ((annulled_on is null) = (annulled_reason is null))
) strict;
insert into certificate_new (id, participation_id, kind, year, sequence, number, issued_on, data, template_version, annulled_on, annulled_reason)
  select id, participation_id, kind, year, sequence, number, issued_on, data, template_version, annulled_on, annulled_reason from certificate;
drop table certificate;
alter table certificate_new rename to certificate;
create index certificate_participation on certificate (participation_id);
create unique index certificate_valid_once on certificate (participation_id, kind, subject) where annulled_on is null and participation_id is not null;
create index certificate_issued on certificate (issued_on);
create table certificate_duplicate (
  id integer primary key autoincrement,
  certificate_id integer not null references certificate (id),
  ${dayGiven('issued_on')}, signatory_name text not null, ${text('reason')}
) strict;
create index certificate_duplicate_certificate on certificate_duplicate (certificate_id);
`
