import { describe, expect, it } from 'vitest'
import { type FoldersData, folderCover, folderMatrix } from '#backend/documents/folders.ts'
import { setPdf } from '#backend/documents/render.ts'
import { type TemplatePaper, templatePapers } from '#backend/documents/templatePapers.ts'
import { sampleValues } from '#shared/templates/placeholders.ts'
import { pagesOf } from '../support/printedPdf.ts'

const paper = (body: string, change: Partial<TemplatePaper> = {}): TemplatePaper => ({
  body,
  values: sampleValues(),
  sex: 'K',
  footer: 'Umowa, wzór 1',
  issuer: 'Stowarzyszenie „Przykład”',
  funding: '',
  ...change,
})
const textsOf = async (...papers: TemplatePaper[]) => {
  const { bytes } = await setPdf(templatePapers({ title: 'Umowa', day: '2021-05-10', papers }))
  return pagesOf(bytes).map((text) => text.replace(/\s+/g, ' '))
}
const long = Array.from({ length: 60 }, (_, n) => `${n + 1}. Postanowienie umowy, które zajmuje miejsce na stronie.`)

describe('a paper from a text', () => {
  it('prints headings, numbered paragraphs, bullets, tables and bold words filled with data', async () => {
    const [text = ''] = await textsOf(
      paper(
        '# Umowa nr {umowa.numer}\n\n## § 1. Czego dotyczy\n\n1. **{k:Uczestniczka|Uczestnik}** {osoba.imięNazwisko}\n   - podpunkt\n2. drugi\n\n| Zgoda | Tak |\n|---|---|\n| Wizerunek | {pole} |\n\n{podpisy:uczestnik|za Klub}',
      ),
    )
    for (const part of [
      'Umowa nr U/KIS/2021/7',
      '§ 1. Czego dotyczy',
      '1. Uczestniczka Anna Kowalska-Przykładowa',
      'podpunkt',
      '2. drugi',
      'Zgoda Tak',
      'Wizerunek ☐',
      'uczestnik za Klub',
      'Stowarzyszenie „Przykład”',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/[{}*#|]/)
  })
  it('takes no part of a name for markup', async () => {
    const name = 'Jan *Gwiazdka* _Kreska_ [x](y) | # {pole}'
    const [text = ''] = await textsOf(paper('Ja, {osoba.imięNazwisko}.', { values: { 'osoba.imięNazwisko': name } }))
    expect(text).toContain(`Ja, ${name}.`)
  })
  it('among many begins on its own page and counts its own pages', async () => {
    const pages = await textsOf(
      paper(long.join('\n')),
      paper('Krótka.', { footer: 'Zgody, wzór 2' }),
      paper(long.join('\n')),
    )
    expect(pages.length).toBe(5)
    expect(pages.map((text) => /strona \d z \d/.exec(text)?.[0])).toEqual([
      'strona 1 z 2',
      'strona 2 z 2',
      'strona 1 z 1',
      'strona 1 z 2',
      'strona 2 z 2',
    ])
    expect(pages[2]).toContain('Zgody, wzór 2')
  })
  it('for nobody leaves lines to write on and both words', async () => {
    const [text = ''] = await textsOf(
      paper('{k:Uczestniczka|Uczestnik}: {osoba.imięNazwisko}', { values: {}, sex: null }),
    )
    expect(text).toMatch(/Uczestniczka\/Uczestnik: \.{40,}/)
  })
})

const folders = (count: number): FoldersData => ({
  day: '2022-01-10',
  editionName: 'Edycja 2021',
  clubName: 'Klub Integracji Społecznej',
  kinds: [
    { id: 1, name: 'zgłoszenie', moment: 'rekrutacja' },
    { id: 2, name: 'umowa uczestnictwa', moment: 'przystąpienie' },
    { id: 3, name: 'zaświadczenie', moment: 'zakończenie' },
  ],
  folders: Array.from({ length: count }, (_, n) => ({
    name: `Żyła Łucja ${n + 1}`,
    period: 'udział od 10.05.2021',
    agreement: `U/KIS/2021/${n + 1}`,
    papers: [
      { paperId: 1, state: 'complete', since: '2021-04-12', dueOn: '2021-04-12' },
      { paperId: 2, state: 'missing', since: null, dueOn: '2021-05-10' },
      { paperId: 3, state: 'notYet', since: null, dueOn: null },
    ],
    notes: { '2': 'podpisze po powrocie' },
  })),
})
const printed = async (definition: ReturnType<typeof folderMatrix>) =>
  pagesOf((await setPdf(definition)).bytes).map((text) => text.replace(/\s+/g, ' '))

describe('folders on paper', () => {
  it('the matrix says of each person what is there and how many papers are missing', async () => {
    const pages = await printed(folderMatrix(folders(40)))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages[0]).toContain('Żyła Łucja 1 ✓ BRAK 1')
    expect(pages.at(-1)).toContain('2. umowa uczestnictwa (przystąpienie)')
  })
  it('the cover sheet is one page for each person, with the state in words and the remark', async () => {
    const pages = await printed(folderCover(folders(3)))
    expect(pages.length).toBe(3)
    expect(pages[1]).toContain('Umowa uczestnictwa nr U/KIS/2021/2')
    expect(pages[1]).toContain('brak, termin minął 10.05.2021; podpisze po powrocie')
  })
})
