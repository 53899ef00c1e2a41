const longest = 40

/** A number of a paper as a part of a file name any system takes: `FV 7/Ł/2021` → `FV-7-L-2021`; of nothing usable, `bez-numeru`. */
export function safeNumber(number: string): string {
  const plain = number
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'bez-numeru' : plain
}

/** The place of something in its order, so that names sort as the order is: `007`. */
export const placeInOrder = (index: number, digits = 2): string => String(index + 1).padStart(digits, '0')
