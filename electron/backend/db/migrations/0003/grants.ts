import { day, dayGiven, flag, revision, text } from '../0002/checks.ts'

/** Terms of a grant's contract, its annexes, instalments, promised results and schedule, and versions of its budget (settlement.md 2, 3). */
export const grants = `
alter table grant_agreement add column programme_kind text not null default 'none' check (programme_kind in ('none', 'ministry', 'municipalEu'));
alter table grant_agreement add column funder_address text not null default '';
alter table grant_agreement add column return_account text not null default '';
alter table grant_agreement add column min_own_permille integer check (min_own_permille between 0 and 1000);
alter table grant_agreement add column min_own_base text not null default 'total' check (min_own_base in ('total', 'grant'));
alter table grant_agreement add column ${flag('money_replacement')};
alter table grant_agreement add column ${flag('paid_execution')};
alter table grant_agreement add column ${flag('subcontracting')};
alter table grant_agreement add column shift_scope text not null default 'line' check (shift_scope in ('line', 'action'));
alter table grant_agreement add column ${flag('shift_consent')};
alter table grant_agreement add column report_unit text not null default 'calendar' check (report_unit in ('calendar', 'working'));
alter table grant_agreement add column use_days integer not null default 14 check (use_days between 0 and 365);
alter table grant_agreement add column return_days integer not null default 15 check (return_days between 0 and 365);
alter table grant_agreement add column return_unit text not null default 'calendar' check (return_unit in ('calendar', 'working'));
alter table grant_agreement add column ${flag('return_year_end', 1)};
alter table grant_agreement add column reminder_days integer not null default 7 check (reminder_days between 0 and 365);
alter table grant_agreement add column control_days integer not null default 14 check (control_days between 0 and 365);
alter table grant_agreement add column ${flag('move_free_days', 1)};
alter table grant_agreement add column ok_permille integer not null default 800 check (ok_permille between 0 and 1000);
alter table grant_agreement add column partial_permille integer not null default 500 check (partial_permille between 0 and 1000);
alter table grant_agreement add column explain_permille integer not null default 200 check (explain_permille between 0 and 1000);
alter table grant_agreement add column ${flag('own_account')};
alter table grant_agreement add column ${flag('vat_eligible', 1)};
alter table grant_agreement add column asset_cap_grosze integer check (asset_cap_grosze >= 0);
alter table grant_agreement add column research_from_grosze integer check (research_from_grosze >= 0);
alter table grant_agreement add column rate_cap_grosze integer check (rate_cap_grosze >= 0);
alter table grant_agreement add column least_characters integer not null default 0 check (least_characters >= 0);
alter table grant_agreement add column signatures_required integer not null default 1 check (signatures_required between 1 and 10);
alter table grant_agreement add column annotation text not null default '';
alter table grant_agreement add column logo_rules text not null default '';
alter table grant_agreement add column generator text not null default '';
alter table grant_agreement add column retention_years integer not null default 5 check (retention_years between 0 and 50);
alter table grant_agreement add column disposal_years integer not null default 5 check (disposal_years between 0 and 50);

-- Where in the contract a term stands: one line for each parameter that was looked up.
create table grant_clause (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id) on delete cascade,
  parameter text not null, paragraph text not null,
  constraint clause_once unique (grant_id, parameter)
) strict;
create table grant_instalment (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id) on delete cascade,
  ${day('due_on')}, ${day('received_on')}, amount_grosze integer not null check (amount_grosze >= 0), ${text('note')}, ${revision}
) strict;
create index grant_instalment_grant on grant_instalment (grant_id);
create table grant_annex (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  number text not null, ${dayGiven('signed_on')}, ${dayGiven('effective_from')}, ${text('description')}, ${revision},
  constraint annex_once unique (grant_id, number)
) strict;
create table grant_requirement (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id) on delete cascade,
  position integer not null, name text not null, ${flag('ready')}, ${text('note')}, ${revision}
) strict;
create index grant_requirement_grant on grant_requirement (grant_id, position);

-- The budget as it stood when a version was made: offer, update, annex. The lines themselves are the newest state.
create table budget_version (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  number integer not null,
  kind text not null check (kind in ('offer', 'update', 'annex')),
  annex_id integer references grant_annex (id),
  ${dayGiven('effective_from')}, ${text('reason')},
  data text not null check (json_valid(data)),
  constraint version_once unique (grant_id, number)
) strict;
create index budget_version_annex on budget_version (annex_id);

create table grant_result (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  position integer not null, name text not null, ${text('unit', 'monitoring')},
  planned_hundredths integer not null check (planned_hundredths >= 0),
  -- how the program counts it from the case work; null: it is typed
  formula text, formula_code text,
  typed_hundredths integer check (typed_hundredths >= 0), ${text('override_reason')}, ${day('override_on')},
  ${text('evidence', 'explanation')}, ${revision}
) strict;
create index grant_result_grant on grant_result (grant_id, position);
create table grant_schedule (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  position integer not null, action_id integer references budget_action (id) on delete set null,
  name text not null, ${text('description', 'target_group')}, ${day('starts_on')}, ${day('ends_on')}, ${text('outside_party')},
  ${text('done_description')}, ${revision}
) strict;
create index grant_schedule_grant on grant_schedule (grant_id, position);
create index grant_schedule_action on grant_schedule (action_id);
`
