/** What stands before a text so that a spreadsheet keeps it text: an apostrophe; a space where a reader would take the apostrophe in. */
export type Guard = "'" | ' '

/**
 * Would a spreadsheet take this text for a formula, now or after somebody has trimmed it or taken its quotes off? Signs: `= + - @`
 * and `|` of old links between programs, their wide and small forms, a tab or a line end at the beginning. Before them, spaces,
 * quotes and signs that are not seen are passed over. Source: OWASP, CSV Injection.
 */
export const isFormula = (text: string): boolean =>
  /^(?:[\t\r\n]|[\p{Z}\p{C}\p{Pi}\p{Pf}„"'`´]*[=+\-@|＝＋－＠｜﹦﹢﹣﹫])/u.test(text)

/** Text as a cell of a table that leaves the program: a text that would be calculated gets the guard before it. */
export const guardedCell = (text: string, guard: Guard = "'"): string => (isFormula(text) ? `${guard}${text}` : text)
