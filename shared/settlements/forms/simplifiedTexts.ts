import type { Annex5TextId } from './annex5Texts.ts'

/**
 * Ids of the texts that the simplified report of a small grant prints, in printing order; a text that does what one of annex 5
 * does has its id. Source: settlement.md 2.10.
 */
export const simplifiedTextIds = [
  'H1',
  'H2',
  'H3',
  'H4',
  'A3',
  'A4',
  'A5',
  'A6',
  'I',
  'I.1',
  'II',
  'II.1',
  'II.1.no',
  'II.1.cost',
  'II.1.planned',
  'II.1.actual',
  'II.1.total',
  'O0',
  'O1',
  'O2',
  'SIG.date',
  'SIG',
  'P0',
  'P1',
  'P2',
  'NA',
] as const satisfies readonly Annex5TextId[]
