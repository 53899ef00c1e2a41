/** Letters about changes of a budget (settlement.md 9). */
export const budgets = ``
