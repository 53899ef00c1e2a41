import { expect, it } from 'vitest'
import { type PersonAccessData, personAccess } from '#backend/documents/personAccess.ts'
import { protectionTable } from '#backend/documents/protectionTable.ts'
import { setPdf } from '#backend/documents/render.ts'
import { pagesOf, textOf } from '../support/printedPdf.ts'

const administrator = { name: 'Stowarzyszenie „Źródło”', address: 'Łąkowa 1, 21-532 Łomazy', numbers: '' }
/** A copy whose last page is full but for a few lines; the last record takes so many of them. */
const accessCopy = (lines: number): PersonAccessData => ({
  ...{ day: '2022-01-10', administrator, person: 'Świętosława Wszebąd-Przybysławska-Dołęga-Mostowicz' },
  ...{ facts: [['Skąd są dane', 'od osoby']], activities: [], rights: ['Można złożyć skargę.'], historyChanges: 3 },
  chapters: [
    {
      name: 'Zapisy',
      records: Array.from({ length: 23 }, (_, at) => ({
        label: `zapis ${at}`,
        fields: [{ name: 'treść', value: at === 22 ? Array(lines).fill('słowa').join('\n') : 'słowa' }],
      })),
    },
  ],
})

it('a place to sign goes on to a new page of the copy of data only with the words before it', async () => {
  const lengths = new Set<number>()
  for (let lines = 1; lines <= 7; lines += 1) {
    const pages = pagesOf((await setPdf(personAccess(accessCopy(lines)))).bytes)
    lengths.add(pages.length)
    expect(pages.at(-1), `${lines} lines`).toContain('Wcześniejsze treści')
    expect(pages.at(-1), `${lines} lines`).toContain('za administratora danych')
  }
  // The page ended somewhere among them.
  expect(lengths.size).toBe(2)
})

it('a register shows figures and a dash where nothing is known', async () => {
  const definition = protectionTable({
    ...{ day: '2022-01-10', administrator, title: 'Rejestr', intro: '', empty: 'Nic.', notes: [] },
    columns: [
      { name: 'Kto', width: '*' },
      { name: 'Ile', width: 60, number: true },
      { name: 'Uwagi', width: 100 },
    ],
    rows: [['Łoś Anna', '7', '']],
  })
  expect(textOf((await setPdf(definition)).bytes)).toMatch(/1\. Łoś Anna 7 –/)
})

it('a text longer than a page is printed whole, and an unknown administrator is left room to be written in', async () => {
  const words = Array.from({ length: 500 }, (_, at) => `słowo${at}`)
  const definition = protectionTable({
    ...{ day: '2022-01-10', title: 'Rejestr', intro: '', empty: 'Nic.', notes: [] },
    administrator: { name: '', address: '', numbers: '' },
    columns: [
      { name: 'Kto', width: '*' },
      { name: 'Treść', width: 110 },
    ],
    rows: [['Łoś Anna', words.join(' ')]],
  })
  const text = textOf((await setPdf(definition)).bytes)
  expect(text.match(/słowo\d+/g)).toHaveLength(words.length)
  expect(text).toMatch(/Administrator danych: \.{20,}/)
})

it('in the copy of data no title and no head of a table stands at the foot of a page without a row', async () => {
  const row = (value: string, at: number) => ({
    label: 'powiadomienie',
    fields: [
      { name: 'samoocena', value: String(at + 3) },
      { name: 'ocena specjalisty', value },
    ],
  })
  const breaks = new Set<boolean>()
  for (let before = 16; before <= 34; before += 1) {
    const first = Array.from({ length: before }, (_, at) => ({
      label: `zapis ${at}`,
      fields: [{ name: 'treść', value: 'słowa' }],
    }))
    const last = ['jeden', 'dwa', 'trzy'].map(row)
    const data = { ...accessCopy(1), chapters: [{ name: 'Zapisy', records: [...first, ...last] }] }
    const pages = pagesOf((await setPdf(personAccess(data))).bytes)
    const page = pages.find((text) => text.includes('Powiadomienie (3)'))!
    expect(page, `${before} before`).toMatch(/samoocena\s+ocena specjalisty\s+3\s+jeden/)
    breaks.add(page !== pages.at(-1) || !page.includes(`Zapis ${before - 1}`))
  }
  // Among them is one whose title would have stood at the foot of a page.
  expect(breaks.size).toBe(2)
})
