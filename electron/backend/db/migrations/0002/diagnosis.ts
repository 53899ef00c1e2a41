import { day, dayGiven, flag, maybe, revision, text } from './checks.ts'

/** The empowerment diagnosis (kis.md 2.4) and the individual action plan (3.3). */
export const diagnosis = `
create table diagnosis_template (
  id integer primary key autoincrement,
  name text not null, ${flag('active', 1)}, ${text('note')}, ${revision}
) strict;
create table diagnosis_area (
  id integer primary key autoincrement,
  template_id integer not null references diagnosis_template (id) on delete cascade,
  code text not null, position integer not null, name text not null, ${text('description', 'anchor1', 'anchor4', 'anchor7', 'anchor10')},
  role text not null, ${flag('sensitive')}, ${flag('social')}, ${flag('active', 1)}, ${revision},
  constraint area_once unique (template_id, code)
) strict;

create table diagnosis (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  template_id integer not null references diagnosis_template (id),
  kind text not null check (kind in ('initial', 'interim', 'final', 'followUp')),
  sequence integer not null default 1,
  ${dayGiven('measured_on')},
  market_distance integer check (market_distance between 1 and 5),
  ${maybe('improvement_confirmed')}, ${day('confirmed_on')}, confirmed_by_id integer references staff_member (id),
  ${maybe('summary_consent')}, ${day('summary_consent_on')},
  ${day('completed_on')}, ${revision},
  constraint measurement_once unique (participation_id, kind, sequence)
) strict;
create index diagnosis_template_used on diagnosis (template_id);
create table diagnosis_rating (
  id integer primary key autoincrement,
  diagnosis_id integer not null references diagnosis (id) on delete cascade,
  area_id integer not null references diagnosis_area (id),
  self_rating integer check (self_rating between 1 and 10),
  specialist_rating integer check (specialist_rating between 1 and 10),
  agreed_rating integer check (agreed_rating between 1 and 10),
  staff_id integer references staff_member (id), ${text('note')},
  constraint rated_once unique (diagnosis_id, area_id)
) strict;
create index diagnosis_rating_area on diagnosis_rating (area_id);
create table diagnosis_part (
  id integer primary key autoincrement,
  diagnosis_id integer not null references diagnosis (id) on delete cascade,
  -- several authors may write to one section, each an entry of their own
  section text not null, staff_id integer references staff_member (id), ${day('written_on')}, text text not null
) strict;
create index diagnosis_part_diagnosis on diagnosis_part (diagnosis_id, section);
-- The psychologist's notes: in no list, search, export or print but the full file.
create table restricted_note (
  id integer primary key autoincrement,
  diagnosis_id integer not null references diagnosis (id) on delete cascade,
  staff_id integer references staff_member (id), ${dayGiven('written_on')}, restricted_text text not null, ${revision}
) strict;
create index restricted_note_diagnosis on restricted_note (diagnosis_id);
create table test_score (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  tool text not null, ${dayGiven('taken_on')},
  kind text not null check (kind in ('initial', 'interim', 'final', 'followUp')),
  score_hundredths integer not null, max_hundredths integer,
  ${text('interpretation')}, staff_id integer references staff_member (id), ${revision}
) strict;
create index test_score_participation on test_score (participation_id);

create table plan (
  id integer primary key autoincrement,
  participation_id integer not null references participation (id),
  number text not null, version integer not null,
  state text not null default 'draft' check (state in ('draft', 'signed', 'superseded')),
  ${dayGiven('drawn_on')}, ${day('valid_from')}, ${day('valid_to')},
  adviser_id integer references staff_member (id), social_worker_id integer references staff_member (id), psychologist_id integer references staff_member (id),
  ${text('starting_point', 'main_goal', 'course_name', 'course_provider')}, ${day('course_on')}, ${text('course_certificate')},
  ${text('participant_duties', 'club_duties')}, ${flag('with_travel')}, ${flag('with_childcare')}, ${flag('with_meal')},
  ${text('annex_reason')}, ${day('signed_on')}, ${text('signed_place', 'final_opinion', 'next_steps')}, ${day('summarised_on')},
  -- what a signed version says on paper, frozen when it was signed
  data text check (data is null or json_valid(data)),
  ${revision},
  constraint plan_version_once unique (participation_id, version),
  constraint plan_number_once unique (number, version)
) strict;
create table plan_goal (
  id integer primary key autoincrement,
  plan_id integer not null references plan (id) on delete cascade,
  -- the same goal in a later version carries the number of its first record
  origin_id integer,
  position integer not null, area_id integer references diagnosis_area (id),
  text text not null, ${text('measure', 'target')}, ${day('due_on')},
  status text not null default 'planned', ${revision}
) strict;
create index plan_goal_plan on plan_goal (plan_id, position);
create table plan_area_reason (
  id integer primary key autoincrement,
  plan_id integer not null references plan (id) on delete cascade,
  area_id integer not null references diagnosis_area (id), reason text not null,
  constraint area_reason_once unique (plan_id, area_id)
) strict;
create table plan_action (
  id integer primary key autoincrement,
  plan_id integer not null references plan (id) on delete cascade,
  goal_id integer references plan_goal (id) on delete cascade,
  -- the same action in a later version carries the number of its first record
  origin_id integer,
  position integer not null, support_type text not null,
  form text not null default 'group' check (form in ('group', 'individual')),
  ${text('description')}, planned_minutes integer not null default 0 check (planned_minutes >= 0),
  hour_minutes integer not null default 60 check (hour_minutes in (45, 60)),
  ${day('valid_from')}, ${day('valid_to')},
  responsible text not null default 'staff' check (responsible in ('staff', 'partner', 'participant')),
  staff_id integer references staff_member (id), ${text('responsible_name')}, status text not null default 'planned'
) strict;
create index plan_action_plan on plan_action (plan_id, position);
create index plan_action_goal on plan_action (goal_id);
create table plan_review (
  id integer primary key autoincrement,
  plan_id integer not null references plan (id) on delete cascade,
  ${dayGiven('planned_on')}, ${day('held_on')}, ${text('present_people', 'progress')},
  decision text check (decision in ('continue', 'change', 'end')), ${revision}
) strict;
create index plan_review_plan on plan_review (plan_id, planned_on);
create table plan_review_goal (
  id integer primary key autoincrement,
  review_id integer not null references plan_review (id) on delete cascade,
  goal_id integer not null references plan_goal (id) on delete cascade, status text not null, ${text('note')},
  constraint review_goal_once unique (review_id, goal_id)
) strict;
`
