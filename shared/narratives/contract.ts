/** Texts of a report drafted from the records. */
export const narrativesContract = {}
