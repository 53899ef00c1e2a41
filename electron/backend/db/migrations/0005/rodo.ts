import { day, dayGiven, flag, revision, text } from '../0002/checks.ts'
import { protectionSeeds } from './protectionSeeds.ts'

/** Clauses, consents, authorisations, processing activities, requests of people, breaches (kis.md 7). */
export const rodo = `
-- The register of processing activities (art. 30).
create table processing_activity (
  id integer primary key autoincrement,
  position integer not null, name text not null,
  ${text('purposes', 'legal_basis', 'people_kinds', 'data_kinds', 'recipients', 'transfers', 'erasure', 'safeguards', 'note')},
  ${flag('active', 1)}, ${revision}
) strict;

-- Who may process what (art. 29), from a day to a day.
create table authorisation (
  id integer primary key autoincrement,
  number text not null constraint authorisation_number_once unique,
  staff_id integer not null references staff_member (id),
  scope text not null, ${text('systems')}, ${dayGiven('valid_from')}, ${day('valid_to')},
  ${text('given_by', 'note')}, ${revision},
  constraint authorisation_in_order check (valid_to is null or valid_from <= valid_to)
) strict;
create index authorisation_staff on authorisation (staff_id);

-- Breaches of personal data (art. 33 and 34). The moment one was noticed is a day and a minute on the clock of Poland.
create table breach (
  id integer primary key autoincrement,
  ${day('happened_on')}, ${dayGiven('noticed_on')}, noticed_at integer not null check (noticed_at between 0 and 1439),
  description text not null, ${text('data_kinds')}, people_count integer check (people_count between 0 and 1000000),
  ${text('consequences', 'remedies')},
  risk text not null check (risk in ('unlikely', 'likely', 'high')), ${text('risk_reason')},
  ${day('reported_on')}, ${text('report_number')}, ${day('people_told_on')}, ${day('closed_on')}, ${text('note')}, ${revision}
) strict;

-- What people ask for by art. 15 to 21, and what was answered.
create table person_request (
  id integer primary key autoincrement,
  person_id integer references person (id), ${text('applicant')},
  kind text not null check (kind in ('access', 'correction', 'erasure', 'restriction', 'portability', 'objection', 'withdrawal', 'other')),
  ${dayGiven('received_on')}, ${text('manner', 'wish')}, ${flag('extended')}, ${text('extension_reason')},
  ${day('answered_on')}, outcome text check (outcome in ('granted', 'partly', 'refused')), ${text('answer')},
  step_id integer references command_log (id) on delete set null, ${text('note')}, ${revision}
) strict;
create index person_request_person on person_request (person_id);

-- Since when somebody's data may only be kept (art. 18, 21), and until when.
create table person_restriction (
  id integer primary key autoincrement,
  person_id integer not null references person (id),
  kind text not null check (kind in ('restriction', 'objection')),
  ${dayGiven('since')}, ${day('lifted_on')}, ${text('reason', 'lifted_reason')},
  request_id integer references person_request (id) on delete set null, ${revision},
  constraint person_restriction_in_order check (lifted_on is null or since <= lifted_on)
) strict;
create unique index person_restriction_open on person_restriction (person_id) where lifted_on is null;
create index person_restriction_person on person_restriction (person_id);
create index person_restriction_request on person_restriction (request_id);

-- What was shown or handed over, of whom and to whom.
create table disclosure (
  id integer primary key autoincrement,
  person_id integer references person (id), at text not null,
  kind text not null check (kind in ('access', 'restrictedNotes', 'handedOver')),
  ${text('recipient', 'what')}, request_id integer references person_request (id) on delete set null, ${revision}
) strict;
create index disclosure_person on disclosure (person_id);
create index disclosure_request on disclosure (request_id);

-- What a small association needs in order to be in order, and how it stands.
create table protection_check (
  id integer primary key autoincrement,
  code text not null constraint protection_check_once unique, position integer not null,
  state text not null default 'open' check (state in ('open', 'done', 'notNeeded')),
  ${day('checked_on')}, ${text('note')}, ${revision}
) strict;
${protectionSeeds}
`
