/** Reports that left the house (settlement.md 9). */
export const filings = ``
