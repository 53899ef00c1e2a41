/** A column of days: `name` is a real day or null. */
export const day = (column: string): string =>
  `${column} text check (${column} is null or ${column} is date(${column}))`
/** A column of days that must be given. */
export const dayGiven = (column: string): string => `${column} text not null check (${column} is date(${column}))`
/** A column that says yes (1) or no (0). */
export const flag = (column: string, initial: 0 | 1 = 0): string =>
  `${column} integer not null default ${initial} check (${column} in (0, 1))`
/** A column that says yes, no, or nothing yet. */
export const maybe = (column: string): string => `${column} integer check (${column} in (0, 1))`
/** Text that may be empty. */
export const text = (...columns: string[]): string =>
  columns.map((column) => `${column} text not null default ''`).join(', ')
export const revision = 'revision integer not null default 1'
/** Length of an hour of classes. */
export const unit = 'hour_minutes integer not null default 60 check (hour_minutes in (45, 60))'
