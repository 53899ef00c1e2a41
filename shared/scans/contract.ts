/** Scans of papers, kept in the file by what they are. */
export const scansContract = {}
