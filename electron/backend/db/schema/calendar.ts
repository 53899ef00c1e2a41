/** The calendar that other programs follow. */
export type CalendarTables = {
  calendar_feed: {
    id: number
    active: 0 | 1
    port: number
    /** Lower-case hexadecimal. */
    secret: string
    reminders: 0 | 1
    /** Number of the process that answered last; it may be gone. */
    process: number | null
  }
}
