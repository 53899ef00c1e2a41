import { day, dayGiven, revision, text } from '../0002/checks.ts'

/**
 * Letters about changes of a budget (settlement.md 9). Each keeps both states it was written from, since the letter that
 * left the house stays as it was whatever happens to versions and lines.
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
`
