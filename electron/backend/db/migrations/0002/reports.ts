import { day, dayGiven, revision, text } from './checks.ts'

/** What stands in a report of people beside the computed figures (kis.md 1.5, 9.6). */
export const reports = `
-- A figure changed by hand: the computed one of that day stays beside it, with a reason.
create table figure_override (
  id integer primary key autoincrement,
  -- which report: 'edition:3', 'year:2026'
  scope text not null, figure text not null,
  value integer not null, computed integer, reason text not null, ${dayGiven('made_on')}, ${revision},
  constraint override_once unique (scope, figure)
) strict;
-- A figure that no record can give (inhabitants of the town), with its source and day.
create table reference_figure (
  id integer primary key autoincrement,
  scope text not null, name text not null, value integer not null, decimals integer not null default 0 check (decimals between 0 and 4),
  ${text('unit', 'source_name')}, ${day('as_of')}, ${revision},
  constraint reference_once unique (scope, name)
) strict;
-- Money of the club in a year by source, where the program does not hold the grant.
create table yearly_funding (
  id integer primary key autoincrement,
  year integer not null, funding_source text not null, amount_grosze integer not null check (amount_grosze >= 0), ${text('note')}, ${revision},
  constraint funding_once unique (year, funding_source)
) strict;
`
