/** A participant to be chosen; the value is the number of the participation. */
export type PersonOption = { readonly value: number; readonly label: string }
