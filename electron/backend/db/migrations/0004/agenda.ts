import { text } from '../0002/checks.ts'

/** What is noted about the content of a scan: `encrypted`, `active`, parted by a space. */
export const agenda = `
alter table scan add column ${text('remarks')};
`
