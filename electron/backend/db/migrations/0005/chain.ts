/**
 * The chain that shows whether the history was altered (docs/decisions, „A history that shows alterations”): each recorded row
 * and step has a digest over a salt and its content, each step a link over the link before it. Steps of older files are sealed
 * by `migrate.ts` once the columns are there, so the chain begins with the first step, but vouches for it from that day only.
 */
export const chain = `
alter table command_log add column step integer;
alter table command_log add column changes integer;
alter table command_log add column salt blob;
alter table command_log add column digest blob;
alter table command_log add column link blob;
alter table change_log add column salt blob;
alter table change_log add column digest blob;
create unique index command_log_step on command_log (step) where step is not null;

-- What was taken out of the history, by which step and why; the numbers are lists in JSON, what was kept instead has a checksum.
create table content_removal (
  id integer primary key autoincrement,
  reason text not null,
  change_ids text not null constraint removal_changes check (json_valid(change_ids)),
  command_ids text not null constraint removal_commands check (json_valid(command_ids)),
  kept_checksum text not null
) strict;
`
