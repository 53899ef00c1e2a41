import { type Grosze, gr } from '#shared/kernel/money.ts'

export type SampleRow = {
  id: number
  name: string
  place: string
  paidOn: string | null
  gross: Grosze
  part: number
}

const names = [
  'Ćwik Jan',
  'Gęś Maria',
  'Łoś Piotr',
  'Żółć Święcisława Wierzchosława',
  'Brzęczyszczykiewicz-Nowakowska Anna Maria Konstancja',
  'Zawada Ewa',
  'Ądamczyk Zofia',
]
const places = ['Łomazy', 'Rossosz', 'Biała Podlaska', 'Wólka Plebańska']

/** Made-up rows, always the same. */
export const sampleRows = (count: number): SampleRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `${names[index % names.length]}${index < names.length ? '' : ` ${index}`}`,
    place: places[(index * 3) % places.length] ?? '',
    paidOn:
      index % 5 === 4
        ? null
        : `2021-${String(5 + (index % 8)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`,
    gross: gr(((index * 7919) % 1_200_000) - (index % 9 === 8 ? 500_000 : 0)),
    part: (index * 1313) % 10_001,
  }))
