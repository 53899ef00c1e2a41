import { day, dayGiven, flag, maybe, revision, text } from '../0002/checks.ts'
import { partnerSeeds } from './partnerSeeds.ts'

/** Partners, their agreements, commitments, meetings, and the log of promotion (kis.md 8, 5.4). */
export const partners = `
-- What is said of the partnership as a whole: how agreements are numbered, and how many partners the programme document names.
create table partnership (
  id integer primary key check (id = 1),
  agreement_pattern text not null, declared_count integer check (declared_count between 0 and 1000), ${text('declared_in')}, ${revision}
) strict;
insert into partnership (id, agreement_pattern) values (1, '{NR}/POR/{ROK}');

create table partner (
  id integer primary key autoincrement,
  name text not null, ${text('short_name')}, sort_key text not null, sector text not null, ${text('legal_form', 'nip', 'regon', 'krs')},
  ${text('street', 'postal_code', 'city', 'phone', 'email', 'website', 'representative', 'representative_function')},
  standing text not null default 'member' check (standing in ('initiator', 'member', 'supporter')),
  ${dayGiven('joined_on')}, ${day('left_on')}, ${text('note')}, ${revision},
  constraint partner_in_order check (left_on is null or joined_on <= left_on)
) strict;
create index partner_sort on partner (sort_key, id);
create table partner_contact (
  id integer primary key autoincrement,
  partner_id integer not null references partner (id) on delete cascade,
  position integer not null, name text not null, ${text('function_title', 'phone', 'email')}
) strict;
create index partner_contact_partner on partner_contact (partner_id, position);

-- An agreement; a number once given stays with it for ever, so a numbered one is annulled and never removed.
create table partner_agreement (
  id integer primary key autoincrement,
  number text constraint partner_agreement_number_once unique, sequence integer, number_year integer,
  title text not null, ${day('concluded_on')}, ${text('place', 'purpose')},
  ${dayGiven('valid_from')}, ${day('valid_to')}, notice_months integer check (notice_months between 0 and 36),
  ${day('notice_on')}, ${day('terminated_on')}, ${text('termination_reason')},
  ${flag('quarterly_meetings')}, body text not null default '',
  ${day('annulled_on')}, ${text('annulled_reason')}, ${text('note')}, ${revision},
  constraint partner_agreement_in_order check (valid_to is null or valid_from <= valid_to)
) strict;
create table partner_agreement_party (
  id integer primary key autoincrement,
  agreement_id integer not null references partner_agreement (id) on delete cascade,
  partner_id integer not null references partner (id),
  position integer not null, ${text('signatory_name', 'signatory_function')}, ${day('signed_on')},
  constraint party_once unique (agreement_id, partner_id)
) strict;
create index partner_agreement_party_partner on partner_agreement_party (partner_id);
create table partner_agreement_annex (
  id integer primary key autoincrement,
  agreement_id integer not null references partner_agreement (id) on delete cascade,
  number text not null, ${dayGiven('signed_on')}, ${dayGiven('effective_from')}, ${day('extends_to')}, ${text('description')}
) strict;
create index partner_agreement_annex_agreement on partner_agreement_annex (agreement_id, effective_from);

create table partner_commitment (
  id integer primary key autoincrement,
  partner_id integer not null references partner (id),
  agreement_id integer references partner_agreement (id),
  category text not null, description text not null,
  unit text not null check (unit in ('times', 'people', 'hours', 'rooms')),
  -- of one cycle; minutes when the unit is hours
  quantity integer not null check (quantity > 0),
  cycle text not null check (cycle in ('once', 'monthly', 'quarterly', 'yearly')),
  ${dayGiven('starts_on')}, ${day('due_on')}, ${day('waived_on')}, ${text('waived_reason')},
  unit_value_grosze integer check (unit_value_grosze >= 0), ${text('valuation_basis')},
  grant_id integer references grant_agreement (id), ${text('note')}, ${revision},
  constraint commitment_in_order check (due_on is null or starts_on <= due_on),
  constraint once_has_day check (cycle <> 'once' or due_on is not null)
) strict;
create index partner_commitment_partner on partner_commitment (partner_id);
create index partner_commitment_agreement on partner_commitment (agreement_id);
create index partner_commitment_grant on partner_commitment (grant_id);
-- What a partner did: a record of the program, or something told of in words; for a commitment, or beside all of them.
create table partner_evidence (
  id integer primary key autoincrement,
  partner_id integer not null references partner (id),
  commitment_id integer references partner_commitment (id) on delete cascade,
  session_id integer references class_session (id) on delete cascade,
  internship_id integer references internship (id) on delete cascade,
  event_id integer references event (id) on delete cascade,
  item_id integer references in_kind_item (id) on delete cascade,
  ${day('happened_on')}, ${text('description')},
  -- in the unit of the commitment, when the record does not tell it; minutes for hours
  counted integer check (counted > 0), ${revision},
  constraint one_record check ((session_id is not null) + (internship_id is not null) + (event_id is not null) + (item_id is not null) + (happened_on is not null) = 1)
) strict;
create index partner_evidence_partner on partner_evidence (partner_id);
create index partner_evidence_commitment on partner_evidence (commitment_id);
create index partner_evidence_session on partner_evidence (session_id) where session_id is not null;
create index partner_evidence_internship on partner_evidence (internship_id) where internship_id is not null;
create index partner_evidence_event on partner_evidence (event_id) where event_id is not null;
create index partner_evidence_item on partner_evidence (item_id) where item_id is not null;

create table partner_meeting (
  id integer primary key autoincrement,
  -- null: of all partners together
  agreement_id integer references partner_agreement (id),
  title text not null, ${dayGiven('held_on')}, starts_at integer check (starts_at between 0 and 1439), ends_at integer check (ends_at between 1 and 1440),
  ${text('place')}, status text not null default 'planned' check (status in ('planned', 'held', 'cancelled')),
  ${day('invited_on')}, ${text('agenda', 'minutes_text', 'chaired_by', 'minutes_by', 'note')}, ${revision},
  constraint meeting_in_order check (starts_at is null or ends_at is null or starts_at < ends_at)
) strict;
create index partner_meeting_day on partner_meeting (held_on);
create index partner_meeting_agreement on partner_meeting (agreement_id);
create table partner_meeting_attendee (
  id integer primary key autoincrement,
  meeting_id integer not null references partner_meeting (id) on delete cascade,
  -- null: somebody of the association or a guest
  partner_id integer references partner (id),
  position integer not null, name text not null, ${text('function_title')}, ${maybe('present')}
) strict;
create index partner_meeting_attendee_meeting on partner_meeting_attendee (meeting_id, position);
create index partner_meeting_attendee_partner on partner_meeting_attendee (partner_id);
create table partner_meeting_decision (
  id integer primary key autoincrement,
  meeting_id integer not null references partner_meeting (id) on delete cascade,
  position integer not null, content text not null, ${text('owner')}, ${day('due_on')}, ${day('done_on')}
) strict;
create index partner_meeting_decision_meeting on partner_meeting_decision (meeting_id, position);

create table promotion_entry (
  id integer primary key autoincrement,
  ${dayGiven('published_on')}, ${day('published_to')}, medium text not null, title text not null, ${text('link', 'description')},
  grant_id integer references grant_agreement (id), duty text,
  partner_id integer references partner (id),
  -- the wording and the logo that the funder demands stand there; null: not looked at yet
  ${maybe('marked')}, ${text('note')}, ${revision}
) strict;
create index promotion_entry_day on promotion_entry (published_on);
create index promotion_entry_grant on promotion_entry (grant_id);
create index promotion_entry_partner on promotion_entry (partner_id);
-- Where the coordinator decides otherwise than the rule whether a duty is of a grant.
create table promotion_duty (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  duty text not null, ${flag('required', 1)}, reason text not null, ${revision},
  constraint duty_once unique (grant_id, duty)
) strict;
${partnerSeeds}`
