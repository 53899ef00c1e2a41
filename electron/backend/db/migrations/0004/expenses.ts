/** What documents keep beside their amounts: keys of division (settlement.md 5.1, O-06), invoices seen in KSeF (C-55). */
export const expenses = ``
