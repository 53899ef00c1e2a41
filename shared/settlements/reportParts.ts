/**
 * Parts of report forms in the order in which the coordinator works through them. Which of them a form has, and what they are
 * called in it, stands in the data of the form. `money`: interest and returns of a form without a table of sources (II.2).
 */
export const reportParts = [
  'header',
  'I.1',
  'I.2',
  'II.1',
  'II.2',
  'II.3',
  'II.4',
  'money',
  'III',
  'signatures',
] as const
export type ReportPart = (typeof reportParts)[number]
