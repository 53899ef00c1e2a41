/** Texts of papers that the coordinator edits. */
export const templatesContract = {}
