import { day, dayGiven, flag, maybe, revision, text } from '../0002/checks.ts'

/** What an accounting document needs beside its amounts; its description; scans; work and things given (settlement.md 5). */
export const documents = `
alter table expense_document add column net_grosze integer;
alter table expense_document add column vat_grosze integer;
alter table expense_document add column ${flag('vat_deductible')};
alter table expense_document add column ksef_number text not null default '';
alter table expense_document add column ${day('ordered_on')};
alter table expense_document add column statement_number text not null default '';
alter table expense_document add column corrects_id integer references expense_document (id);
alter table expense_document add column ${flag('other_buyer')};
alter table expense_document add column ${flag('related_supplier')};
alter table expense_document add column ineligible_category text;
alter table expense_document add column unit_price_grosze integer check (unit_price_grosze >= 0);
alter table expense_document add column ${flag('promotion')};
alter table expense_document add column ${maybe('promotion_marked')};
alter table expense_document add column staff_id integer references staff_member (id);
alter table expense_document add column ${maybe('project_named')};
alter table expense_document add column ${maybe('hours_recorded')};
alter table expense_document add column ${day('tax_paid_on')};
create index expense_document_corrects on expense_document (corrects_id) where corrects_id is not null;
create index expense_document_staff on expense_document (staff_id) where staff_id is not null;

create table document_description (
  id integer primary key autoincrement,
  document_id integer not null constraint described_once unique references expense_document (id) on delete cascade,
  ${text('substance', 'division_key', 'procurement')}, ${day('researched_on')}, offers_count integer check (offers_count >= 0),
  ${flag('statement_given')}, ${text('bookkeeping')},
  ${text('checked_by')}, ${day('checked_on')}, ${text('formal_by')}, ${day('formal_on')}, ${text('approved_by')}, ${day('approved_on')},
  ${revision}
) strict;

-- Bytes of scans by what they are; the same scan twice is one row, and a row is never changed.
create table scan (
  id integer primary key autoincrement,
  sha256 text not null constraint scan_once unique,
  mime text not null, size integer not null, content blob not null
) strict;
create table scan_link (
  id integer primary key autoincrement,
  sha256 text not null,
  record_kind text not null, record_id integer not null,
  purpose text not null default 'document' check (purpose in ('document', 'payment', 'agreement', 'evidence', 'list', 'confirmation', 'report')),
  name text not null, ${dayGiven('added_on')}, ${revision}
) strict;
create index scan_link_record on scan_link (record_kind, record_id);
create index scan_link_scan on scan_link (sha256);

create table volunteer_agreement (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  staff_id integer not null references staff_member (id),
  number text not null, ${dayGiven('signed_on')}, ${dayGiven('valid_from')}, ${dayGiven('valid_to')},
  ${text('scope', 'place')}, ${flag('written', 1)}, ${flag('termination_clause', 1)}, ${flag('insured')}, ${flag('risks_told')},
  rate_grosze integer not null check (rate_grosze >= 0), ${text('rate_basis')}, ${text('note')}, ${revision},
  constraint volunteer_number_once unique (grant_id, number)
) strict;
create index volunteer_agreement_staff on volunteer_agreement (staff_id);
create table volunteer_work (
  id integer primary key autoincrement,
  agreement_id integer not null references volunteer_agreement (id),
  line_id integer references budget_line (id),
  ${dayGiven('worked_on')}, starts_at integer check (starts_at between 0 and 1439), ends_at integer check (ends_at between 1 and 1440),
  minutes integer not null check (minutes between 1 and 1440), activity text not null,
  ${flag('volunteer_signed')}, ${flag('coordinator_signed')}, ${day('entered_on')}, ${revision}
) strict;
create index volunteer_work_agreement on volunteer_work (agreement_id, worked_on);
create index volunteer_work_line on volunteer_work (line_id);
create table in_kind_item (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  line_id integer references budget_line (id),
  number text not null, item text not null, owner text not null, ${dayGiven('given_on')}, ${day('period_from')}, ${day('period_to')},
  quantity_hundredths integer not null check (quantity_hundredths > 0), ${text('unit')}, unit_value_grosze integer not null check (unit_value_grosze >= 0),
  ${text('valuation_basis', 'owner_document')}, ${flag('bought_with_public_money')}, ${text('note')}, ${revision},
  constraint in_kind_number_once unique (grant_id, number)
) strict;
create index in_kind_item_line on in_kind_item (line_id);
`
