/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const returnsPrints = [] as const
