/** Lists that the coordinator edits, and limits that the law changes. */
export const codeListsContract = {}
