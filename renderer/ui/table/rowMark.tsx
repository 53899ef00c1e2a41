import { createContext, type ReactNode, useContext } from 'react'

const Marks = createContext<(row: object) => ReactNode>(() => null)
/** Says once for the whole window which rows of lists carry a mark beside their name, and draws it. */
export const RowMarks = Marks.Provider
/** Draws the mark of any row. */
export const useRowMarks = () => useContext(Marks)
/** The mark of one row that stands outside a list of the product: in a grid, in a list of names. */
export const RowMark = ({ of: row }: { of: object }) => useRowMarks()(row)
