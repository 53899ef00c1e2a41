import { useCallback, useMemo, useState } from 'react'
import { pageRows } from './appTable.tsx'

/** What a list asks the back end for; the shape of `listing` in the contract. */
export type ListingInput<Sort extends string> = {
  search: string
  sort: Sort
  descending: boolean
  offset: number
  limit: number
}
export type Listing<Sort extends string> = {
  /** Goes into the query as it is. */
  readonly input: ListingInput<Sort>
  /** Any change but that of the page begins again at the first page. */
  change(change: Partial<ListingInput<Sort>>): void
}

/** Search, order and page of a list that the back end sorts and cuts; the names of `sort` are ids of columns. */
export function useListing<Sort extends string>(sort: Sort, start: Partial<ListingInput<Sort>> = {}): Listing<Sort> {
  const [input, setInput] = useState<ListingInput<Sort>>({
    search: '',
    sort,
    descending: false,
    offset: 0,
    limit: pageRows,
    ...start,
  })
  const change = useCallback(
    (part: Partial<ListingInput<Sort>>) => setInput((old) => ({ ...old, offset: 0, ...part })),
    [],
  )
  return useMemo(() => ({ input, change }), [input, change])
}
