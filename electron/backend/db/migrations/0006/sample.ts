/** What tells a file of sample data from one's own. */
export const sample = `
-- Certificates of each year are counted with the last day of issuing wherever terms of keeping are read.
create index certificate_year on certificate (year, issued_on);
`
