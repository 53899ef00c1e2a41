import { dayGiven, flag, text } from '../0002/checks.ts'

const columns =
  'id, number, kind, supplier_id, issued_on, performed_on, paid_on, payment_method, description, booking_number, gross_grosze, ineligible_reason, note, revision, net_grosze, vat_grosze, vat_deductible, ksef_number, ordered_on, statement_number, corrects_id, other_buyer, related_supplier, ineligible_category, unit_price_grosze, promotion, promotion_marked, staff_id, project_named, hours_recorded, tax_paid_on'

/** What a document is found by; FTS5 drops the marks of all Polish letters but ł, which is not a marked l for Unicode. */
const words = (row: string) =>
  `replace(replace(${row}.number || ' ' || ${row}.description || ' ' || ${row}.booking_number || ' ' || ${row}.ksef_number || ' ' || (select s.name || ' ' || coalesce(s.nip, '') from supplier s where s.id = ${row}.supplier_id), 'ł', 'l'), 'Ł', 'L')`

const yes = (column: string) => `${column} is null or ${column} in (0, 1)`
const real = (column: string) => `${column} text check (${column} is null or ${column} is date(${column}))`

/**
 * What documents keep beside their amounts: keys of division (settlement.md 5.1, O-06), invoices seen in KSeF (C-55).
 *
 * The table of documents is made anew because a number no longer has to be the only one of its supplier: a true document
 * is always saved, and two that look alike are told apart by the user's word (`different_document`). The sequence of
 * numbers goes on, since the history knows documents by them. The search index learns the KSeF number.
 */
export const expenses = `
drop trigger search_supplier_au;
create table expense_document_new (
  id integer primary key autoincrement,
  number text not null,
  kind text not null,
  supplier_id integer not null references supplier (id),
  ${dayGiven('issued_on')}, ${real('performed_on')}, ${real('paid_on')},
  payment_method text,
  description text not null,
  booking_number text not null,
  gross_grosze integer not null,
  ineligible_reason text,
  note text not null,
  revision integer not null default 1,
  net_grosze integer, vat_grosze integer, ${flag('vat_deductible')},
  ksef_number text not null default '',
  ${real('ordered_on')}, statement_number text not null default '',
  corrects_id integer references expense_document (id),
  ${flag('other_buyer')}, ${flag('related_supplier')},
  ineligible_category text,
  unit_price_grosze integer check (unit_price_grosze >= 0),
  ${flag('promotion')}, promotion_marked integer check (${yes('promotion_marked')}),
  staff_id integer references staff_member (id),
  project_named integer check (${yes('project_named')}), hours_recorded integer check (${yes('hours_recorded')}),
  ${real('tax_paid_on')},
  -- the user said: the same number of the same supplier, and yet another document
  ${flag('different_document')}
) strict;
insert into sqlite_sequence (name, seq) select 'expense_document_new', seq from sqlite_sequence where name = 'expense_document';
insert into expense_document_new (${columns}) select ${columns} from expense_document;
drop table expense_document;
alter table expense_document_new rename to expense_document;
create index expense_document_issued on expense_document (issued_on, id);
create index expense_document_paid on expense_document (paid_on, id);
create index expense_document_number on expense_document (number, id);
create index expense_document_gross on expense_document (gross_grosze, id);
-- Documents of one supplier with one number are looked for in every settlement; spaces and case do not tell numbers apart.
create index expense_document_supplier on expense_document (supplier_id, upper(replace(number, ' ', '')));
-- Sums of a line are read from the index alone, and lead to its documents.
drop index expense_allocation_line;
create index expense_allocation_line on expense_allocation (line_id, source, amount_grosze, document_id);
create index expense_document_corrects on expense_document (corrects_id) where corrects_id is not null;
create index expense_document_staff on expense_document (staff_id) where staff_id is not null;
create index expense_document_ksef on expense_document (ksef_number) where ksef_number <> '';

create trigger search_expense_document_ai after insert on expense_document begin insert into expense_search (rowid, words) values (new.id, ${words('new')}); end;
create trigger search_expense_document_ad after delete on expense_document begin delete from expense_search where rowid = old.id; end;
create trigger search_expense_document_au after update on expense_document begin delete from expense_search where rowid = old.id; insert into expense_search (rowid, words) values (new.id, ${words('new')}); end;
create trigger search_supplier_au after update of name, nip on supplier begin
  delete from expense_search where rowid in (select id from expense_document where supplier_id = new.id);
  insert into expense_search (rowid, words) select d.id, ${words('d')} from expense_document d where d.supplier_id = new.id;
end;
delete from expense_search;
insert into expense_search (rowid, words) select d.id, ${words('d')} from expense_document d;

-- How a shared document was divided: of so many units so many belong here. Without a grant the row speaks of all of them.
create table division_key_row (
  id integer primary key autoincrement,
  document_id integer not null references expense_document (id) on delete cascade,
  position integer not null,
  grant_id integer references grant_agreement (id),
  name text not null, ${text('unit')},
  whole_hundredths integer not null check (whole_hundredths > 0),
  part_hundredths integer not null check (part_hundredths between 0 and whole_hundredths)
) strict;
create index division_key_row_document on division_key_row (document_id, position);
create index division_key_row_grant on division_key_row (grant_id) where grant_id is not null;

-- Invoices read from files of the state's register of invoices, whether they are entered as documents or not.
create table ksef_invoice (
  id integer primary key autoincrement,
  ksef_number text not null default '',
  seller_nip text not null, seller_name text not null, ${text('buyer_nip')},
  number text not null, ${dayGiven('issued_on')},
  gross_grosze integer not null, currency text not null default 'PLN',
  ${dayGiven('seen_on')},
  -- why it will not be entered; empty: it should be
  ${text('set_aside')},
  constraint ksef_invoice_once unique (seller_nip, number, issued_on)
) strict;
create index ksef_invoice_issued on ksef_invoice (issued_on, id);
`
