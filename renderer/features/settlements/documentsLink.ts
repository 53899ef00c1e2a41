/** Where the documents of a grant are listed, or those behind one line of its budget. */
export const documentsLink = (grantId: number, budgetLineId?: number): string =>
  `/dokumenty?dotacja=${grantId}${budgetLineId === undefined ? '' : `&pozycja=${budgetLineId}`}`
