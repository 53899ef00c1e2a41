/** Numbers of records in the query of an address: `id=1,2` → [1, 2]. What is no number is passed over. */
export const idsIn = (search: string, name: string): number[] =>
  (new URLSearchParams(search).get(name) ?? '')
    .split(',')
    .filter((text) => /^[1-9]\d{0,14}$/.test(text))
    .map(Number)
