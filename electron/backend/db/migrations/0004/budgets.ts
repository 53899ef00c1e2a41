import { day, dayGiven, flag, revision, text } from '../0002/checks.ts'

/**
 * Letters about changes of a budget (settlement.md 9). Each keeps both states it was written from, since the letter that
 * left the house stays as it was whatever happens to versions and lines. Beside them terms of section 3.5: what counts as
 * the least own contribution, and the most an hour of a volunteer is worth by kind of work.
 */
export const budgets = `
create table budget_change_request (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id),
  number integer not null,
  ${dayGiven('made_on')},
  reason text not null,
  before_title text not null, after_title text not null,
  -- both states of the budget: before and after
  data text not null check (json_valid(data)),
  answer text not null default 'none' check (answer in ('none', 'agreed', 'refused')),
  ${day('answered_on')}, ${text('answer_note')}, ${revision},
  constraint request_once unique (grant_id, number)
) strict;

alter table grant_agreement add column ${flag('min_own_money', 1)};
alter table grant_agreement add column ${flag('min_own_work', 1)};
alter table grant_agreement add column ${flag('min_own_things', 1)};
create table grant_volunteer_rate (
  id integer primary key autoincrement,
  grant_id integer not null references grant_agreement (id) on delete cascade,
  position integer not null, work_kind text not null,
  most_grosze integer not null check (most_grosze >= 0), ${revision}
) strict;
create index grant_volunteer_rate_grant on grant_volunteer_rate (grant_id, position);
-- The kind of work by its name, as the agreement says it: it stays what was signed when the list of the contract changes.
alter table volunteer_agreement add column ${text('work_kind')};
`
