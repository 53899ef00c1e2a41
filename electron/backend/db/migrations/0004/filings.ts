import { day, dayGiven, text } from '../0002/checks.ts'

/**
 * Reports that left the house (settlement.md 3.1, 9). Nothing wrote `report_filing` before this step; its table is made anew,
 * because a filing entered by mistake is withdrawn and its report can then be filed again.
 */
export const filings = `
-- The day a demand for a partial report was delivered (art. 18 ust. 3); null: nobody demanded it.
alter table report add column ${day('demanded_on')};
drop index report_corrects;
create unique index corrected_once on report (corrects_id) where corrects_id is not null;

drop table report_filing;
create table report_filing (
  id integer primary key autoincrement,
  report_id integer not null references report (id),
  ${dayGiven('filed_on')}, delivered text not null check (delivered in ('inPerson', 'post', 'electronic', 'generator')),
  ${text('confirmation')}, form_version text not null, pdf_sha256 text not null,
  ${day('withdrawn_on')}, ${text('withdrawn_reason')},
  check ((withdrawn_on is null) = (withdrawn_reason = ''))
) strict;
create index report_filing_report on report_filing (report_id);
create unique index filed_once on report_filing (report_id) where withdrawn_on is null;
-- What was filed: the data the paper was made from and the very bytes. Written once with its filing, never changed.
create table filed_paper (
  id integer primary key autoincrement,
  filing_id integer not null constraint one_paper unique references report_filing (id),
  data text not null check (json_valid(data)), pages integer not null, pdf blob not null
) strict;
`
