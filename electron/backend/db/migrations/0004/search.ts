/** Documents are looked for by the amounts of their splits too. */
export const search = `
create index expense_allocation_amount on expense_allocation (amount_grosze, document_id);
`
