import { text } from '../0002/checks.ts'

/**
 * What is noted about the content of a scan: `encrypted`, `active`, parted by a space. Indexes by which the calendar finds
 * what falls in a span of days.
 */
export const agenda = `
alter table scan add column ${text('remarks')};
create index plan_review_planned on plan_review (planned_on);
create index social_contract_end on social_contract (coalesce(terminated_on, valid_to));
create index social_contract_assessment_due on social_contract_assessment (due_on);
create index participation_planned_end on participation (planned_end_on);
create index event_day on event (held_on);
`
