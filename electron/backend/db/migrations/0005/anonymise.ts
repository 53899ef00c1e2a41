/** What is kept of people whose data were taken away: when, why, by whom, and what the check found. */
export const anonymise = `
alter table person add column anonymised_on text check (anonymised_on is null or anonymised_on is date(anonymised_on));
create table anonymisation (
  id integer primary key autoincrement,
  number integer not null, year integer not null, made_on text not null check (made_on is date(made_on)),
  basis text not null check (basis in ('retention', 'request')), reason text not null,
  data text not null check (json_valid(data)),
  constraint anonymisation_number_once unique (year, number)
) strict;
`
