import type { Migration } from '../migration.ts'

const day = (column: string) => `check (${column} is null or ${column} is date(${column}))`
const flag = (column: string) => `check (${column} in (0, 1))`
const source = `check (source in ('grant', 'interest', 'otherIncome', 'ownMoney', 'fees', 'publicOther', 'otherMoney', 'personal', 'material'))`

/** The first schema: who changes what, the association, people and editions, grants with budgets and documents, reports, certificates. */
export const start: Migration = {
  version: 1,
  name: 'start',
  up: (db) => {
    db.exec(`
create table command_log (
  id integer primary key autoincrement,
  call text not null,
  sentence text not null,
  at text not null,
  operator_id integer,
  operator_name text not null,
  schema_version integer not null,
  undo_rule text not null check (undo_rule in ('undoable', 'final', 'transparent')),
  removes integer not null ${flag('removes')},
  undoes_id integer references command_log (id),
  redoes_id integer references command_log (id)
) strict;
create index command_log_undoes on command_log (undoes_id) where undoes_id is not null;
create index command_log_redoes on command_log (redoes_id) where redoes_id is not null;
create index command_log_removes on command_log (id) where removes = 1;

create table change_log (
  id integer primary key autoincrement,
  command_id integer not null references command_log (id),
  table_name text not null,
  row_id integer not null,
  before text,
  after text,
  constraint change_says_something check (before is not null or after is not null)
) strict;
create index change_log_command on change_log (command_id);
create index change_log_row on change_log (table_name, row_id);

-- The command that is running; empty outside one. Triggers read it, so that nothing can be written past the record.
create table current_command (id integer primary key, command_id integer not null) strict;

create table operator (
  id integer primary key autoincrement,
  name text not null,
  role text not null default '',
  current integer not null default 0 ${flag('current')}
) strict;

create table code_list_item (
  id integer primary key autoincrement,
  list text not null,
  code text not null,
  label text not null,
  position integer not null,
  active integer not null default 1 ${flag('active')},
  valid_from text ${day('valid_from')},
  valid_to text ${day('valid_to')},
  constraint code_once unique (list, code)
) strict;

create table organisation (
  id integer primary key check (id = 1),
  name text not null, short_name text not null, krs text not null, nip text not null, regon text not null,
  street text not null, postal_code text not null, city text not null,
  phone text not null, email text not null, website text not null, bank_account text not null,
  revision integer not null default 1
) strict;

create table kis (
  id integer primary key check (id = 1),
  name text not null, street text not null, postal_code text not null, city text not null,
  created_on text ${day('created_on')}, started_on text ${day('started_on')},
  register_number text not null, register_authority text not null, registered_on text ${day('registered_on')},
  coordinator text not null, certificate_pattern text not null,
  revision integer not null default 1
) strict;

create table signatory (
  id integer primary key autoincrement,
  name text not null,
  function_title text not null
) strict;

create table person (
  id integer primary key autoincrement,
  first_name text not null, last_name text not null,
  -- binary order of this key is the Polish alphabetical order
  sort_key text not null,
  sex text not null check (sex in ('K', 'M')),
  pesel text constraint pesel_once unique,
  other_identifier text not null,
  birth_date text not null ${day('birth_date')},
  birth_place text not null, phone text not null, email text not null,
  street text not null, postal_code text not null, city text not null, gmina text not null,
  note text not null,
  revision integer not null default 1
) strict;
create index person_sort on person (sort_key, id);
create index person_name_birth on person (birth_date, sort_key);

create table grant_agreement (
  id integer primary key autoincrement,
  title text not null, funder text not null,
  funder_kind text not null check (funder_kind in ('state', 'local')),
  mode text not null check (mode in ('openCall', 'art11', 'art19a', 'regranting', 'other')),
  form text not null check (form in ('wsparcie', 'powierzenie')),
  programme text not null, priority text not null,
  law_date text not null ${day('law_date')},
  contract_number text not null, contract_date text ${day('contract_date')},
  task_from text not null ${day('task_from')}, task_to text not null ${day('task_to')},
  spend_grant_from text not null ${day('spend_grant_from')}, spend_grant_to text not null ${day('spend_grant_to')},
  spend_other_from text not null ${day('spend_other_from')}, spend_other_to text not null ${day('spend_other_to')},
  amount_grosze integer not null check (amount_grosze >= 0),
  received_grosze integer not null check (received_grosze >= 0),
  shift_permille integer, admin_cap_permille integer,
  admin_cap_base text not null check (admin_cap_base in ('grant', 'total')),
  cashless_only integer not null ${flag('cashless_only')},
  report_days integer not null,
  note text not null,
  revision integer not null default 1,
  constraint task_in_order check (task_from <= task_to)
) strict;

create table edition (
  id integer primary key autoincrement,
  name text not null, project_title text not null, programme text not null, place text not null,
  starts_on text not null ${day('starts_on')}, ends_on text not null ${day('ends_on')},
  grant_id integer references grant_agreement (id),
  places integer,
  hour_minutes integer not null check (hour_minutes in (45, 60)),
  funding_line text not null,
  revision integer not null default 1,
  constraint edition_in_order check (starts_on <= ends_on)
) strict;
create index edition_grant on edition (grant_id);

create table edition_activity (
  id integer primary key autoincrement,
  edition_id integer not null references edition (id) on delete cascade,
  position integer not null,
  name text not null,
  minutes integer not null check (minutes >= 0)
) strict;
create index edition_activity_edition on edition_activity (edition_id, position);

create table participation (
  id integer primary key autoincrement,
  person_id integer not null references person (id),
  edition_id integer not null references edition (id),
  started_on text not null ${day('started_on')},
  ended_on text ${day('ended_on')},
  end_reason text,
  note text not null,
  revision integer not null default 1,
  constraint once_in_edition unique (edition_id, person_id),
  constraint participation_in_order check (ended_on is null or ended_on >= started_on),
  constraint end_has_reason check ((ended_on is null) = (end_reason is null))
) strict;
create index participation_person on participation (person_id);

create table budget_action (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  position integer not null,
  name text not null,
  revision integer not null default 1
) strict;
create index budget_action_grant on budget_action (grant_id, position);

create table budget_line (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  action_id integer references budget_action (id),
  position integer not null,
  name text not null,
  measure text not null,
  unit_cost_grosze integer, quantity_hundredths integer,
  revision integer not null default 1
) strict;
create index budget_line_grant on budget_line (grant_id, action_id, position);
create index budget_line_action on budget_line (action_id);

create table budget_amount (
  id integer primary key autoincrement,
  line_id integer not null references budget_line (id) on delete cascade,
  year integer not null,
  source text not null ${source},
  planned_grosze integer not null check (planned_grosze >= 0),
  constraint planned_once unique (line_id, year, source)
) strict;

create table supplier (
  id integer primary key autoincrement,
  name text not null,
  sort_key text not null,
  -- words of the name without marks, for finding while typing
  words text not null,
  nip text constraint nip_once unique,
  address text not null
) strict;
create index supplier_sort on supplier (sort_key, id);

create table expense_document (
  id integer primary key autoincrement,
  number text not null,
  kind text not null,
  supplier_id integer not null references supplier (id),
  issued_on text not null ${day('issued_on')}, performed_on text ${day('performed_on')}, paid_on text ${day('paid_on')},
  payment_method text,
  description text not null,
  booking_number text not null,
  gross_grosze integer not null,
  ineligible_reason text,
  note text not null,
  revision integer not null default 1,
  constraint document_once unique (supplier_id, number)
) strict;
create index expense_document_issued on expense_document (issued_on, id);
create index expense_document_paid on expense_document (paid_on, id);
create index expense_document_number on expense_document (number, id);
create index expense_document_gross on expense_document (gross_grosze, id);

create table expense_allocation (
  id integer primary key autoincrement,
  document_id integer not null references expense_document (id) on delete cascade,
  position integer not null,
  line_id integer not null references budget_line (id),
  source text not null ${source},
  amount_grosze integer not null
) strict;
create index expense_allocation_document on expense_allocation (document_id, position);
create index expense_allocation_line on expense_allocation (line_id, source, amount_grosze);

create table report (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  kind text not null check (kind in ('partial', 'final')),
  period_from text not null ${day('period_from')}, period_to text not null ${day('period_to')},
  i1 text not null, i2 text not null, ii3 text not null, ii4 text not null, iii text not null,
  public_other_names text not null, place_of_signing text not null,
  prepared_on text ${day('prepared_on')},
  interest_accrued_grosze integer not null, returned_grosze integer not null, returned_on text ${day('returned_on')},
  percent_base text not null check (percent_base in ('spent', 'received')),
  revision integer not null default 1
) strict;
create index report_grant on report (grant_id);

create table form_text (
  id integer primary key autoincrement,
  form_version text not null,
  text_id text not null,
  text text not null,
  compared_on text not null ${day('compared_on')},
  constraint text_once unique (form_version, text_id)
) strict;

create table certificate (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  kind text not null check (kind in ('ZK')),
  year integer not null,
  sequence integer not null,
  number text not null constraint number_once unique,
  issued_on text not null ${day('issued_on')},
  -- the frozen copy: what was printed on the day of issue, as JSON
  data text not null check (json_valid(data)),
  template_version text not null,
  annulled_on text ${day('annulled_on')},
  annulled_reason text,
  constraint sequence_once unique (kind, year, sequence),
  constraint annulled_with_reason check ((annulled_on is null) = (annulled_reason is null))
) strict;
create index certificate_participation on certificate (participation_id);
create unique index certificate_valid_once on certificate (participation_id, kind) where annulled_on is null;

create virtual table person_search using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
create virtual table expense_search using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
`)
    db.exec(search('person', 'person_search', personWords('new')))
    db.exec(search('expense_document', 'expense_search', expenseWords('new')))
    db.exec(`
create trigger search_supplier_au after update of name, nip on supplier begin
  delete from expense_search where rowid in (select id from expense_document where supplier_id = new.id);
  insert into expense_search (rowid, words) select d.id, ${expenseWords('d')} from expense_document d where d.supplier_id = new.id;
end;`)
    seedCodeLists(db)
    db.exec(`
insert into operator (name, role, current) values ('Koordynator', 'koordynator', 1);
insert into organisation values (1, '', '', '', '', '', '', '', '', '', '', '', '', 1);
insert into kis values (1, '', '', '', '', null, null, '', '', null, '', '{NR}/KIS/{ROK}', 1);`)
  },
}

/** FTS5 drops the marks of all Polish letters but ł, which is not a marked l for Unicode. */
const withoutStroke = (words: string) => `replace(replace(${words}, 'ł', 'l'), 'Ł', 'L')`
const personWords = (row: string) =>
  withoutStroke(
    `${row}.last_name || ' ' || ${row}.first_name || ' ' || ${row}.gmina || ' ' || ${row}.city || ' ' || coalesce(${row}.pesel, '')`,
  )
const expenseWords = (row: string) =>
  withoutStroke(
    `${row}.number || ' ' || ${row}.description || ' ' || ${row}.booking_number || ' ' || (select s.name || ' ' || coalesce(s.nip, '') from supplier s where s.id = ${row}.supplier_id)`,
  )
/** Triggers that keep a search index in step with its table. */
const search = (table: string, index: string, words: string) => `
create trigger search_${table}_ai after insert on ${table} begin insert into ${index} (rowid, words) values (new.id, ${words}); end;
create trigger search_${table}_ad after delete on ${table} begin delete from ${index} where rowid = old.id; end;
create trigger search_${table}_au after update on ${table} begin delete from ${index} where rowid = old.id; insert into ${index} (rowid, words) values (new.id, ${words}); end;`

/** Lists of kis.md 1.5 and settlement.md 5; editable data from here on. */
function seedCodeLists(db: Parameters<Migration['up']>[0]): void {
  const lists: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    end_reason: [
      ['Z1', 'ukończenie zgodnie z planem'],
      ['Z2', 'wcześniejsze zakończenie – podjęcie pracy'],
      ['Z3', 'wcześniejsze zakończenie – przejście do innej formy (CIS, staż, nauka)'],
      ['Z4', 'rezygnacja uczestnika'],
      ['Z5', 'skreślenie – nieobecności'],
      ['Z6', 'skreślenie – naruszenie regulaminu'],
      ['Z7', 'przyczyny zdrowotne'],
      ['Z8', 'wyjazd / zmiana miejsca zamieszkania'],
      ['Z9', 'rozwiązanie kontraktu socjalnego'],
      ['Z10', 'zgon'],
      ['Z11', 'kontynuacja w następnej edycji'],
    ],
    expense_kind: [
      ['invoice', 'faktura'],
      ['bill', 'rachunek'],
      ['payroll', 'lista płac'],
      ['advanceInvoice', 'faktura zaliczkowa'],
      ['travel', 'polecenie wyjazdu (delegacja)'],
      ['volunteerCard', 'karta świadczeń wolontariusza'],
      ['inKindStatement', 'oświadczenie o wkładzie rzeczowym'],
      ['note', 'nota księgowa'],
      ['other', 'inny dokument'],
    ],
    payment_method: [
      ['transfer', 'przelew'],
      ['card', 'karta'],
      ['cash', 'gotówka'],
      ['other', 'inaczej'],
    ],
  }
  const insert = db.prepare('insert into code_list_item (list, code, label, position) values (?, ?, ?, ?)')
  for (const [list, items] of Object.entries(lists)) {
    for (const [index, [code, label]] of items.entries()) insert.run(list, code, label, index + 1)
  }
}
