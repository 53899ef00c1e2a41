import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heldOf } from '#backend/dataProtection/heldData.ts'
import { openFile } from '#backend/db/open.ts'
import { tableLabels } from '#backend/history/columnLabels.ts'
import { ownedTables } from '#shared/anonymisation/ownedTables.ts'
import { hiddenInAccess } from '#shared/dataProtection/access.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { pagesOf, textOf } from '../support/printedPdf.ts'

let b: TestBackend
beforeAll(async () => {
  b = await freshBackend({ demo: true })
})
afterAll(() => b.close())

/** Does something with the file behind the back of the program. */
async function beside<T>(work: (file: ReturnType<typeof openFile>) => Promise<T>): Promise<T> {
  const file = openFile(b.path)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}
const copyOf = async (personId: number) => {
  const { fileId, ...told } = await b.ask('dataProtection.access', { personId })
  const file = await b.file(fileId)
  return { ...told, mime: file?.mime, text: new TextDecoder().decode(file?.bytes) }
}
type Written = {
  czynnosci: { nazwa: string }[]
  informacje: { nazwa: string; tresc: string }[]
  zapisy: { rodzaj: string; tabela: string; numer: number; pola: { nazwa: string; wartosc: string }[] }[]
}

describe('the copy of what is held of a person', () => {
  it('holds every row that leads to the person, of every table that can hold one', async () => {
    const everybody = await b.ask('dataProtection.people', {})
    const told = new Map<string, number>()
    for (const { id } of everybody) {
      const { text, records } = await copyOf(id)
      const { zapisy } = JSON.parse(text) as Written
      expect(zapisy.length).toBe(records)
      for (const { tabela } of zapisy) told.set(tabela, (told.get(tabela) ?? 0) + 1)
    }
    const kept = await beside(async ({ db }) => {
      const counts: [string, number][] = []
      for (const { table, parent } of [{ table: 'person', parent: 'id' }, ...ownedTables]) {
        // A request may be of somebody the file knows nothing of.
        const { rows } = await sql<{ n: number }>`select count(${sql.ref(parent)}) as n
          from ${sql.table(table)}`.execute(db)
        if (rows[0]!.n > 0) counts.push([table, rows[0]!.n])
      }
      return counts
    })
    expect([...told].sort()).toEqual(kept.sort())
    expect(kept.length).toBeGreaterThan(15)
  })

  it('speaks of each record and field in words, on paper and in the file alike', async () => {
    const { text, name, mime, person } = await copyOf(1)
    expect([name, mime]).toEqual(['kopia-danych-osobowych.json', 'application/json'])
    const { fileId } = await b.ask('documents.render', { document: { kind: 'personAccess', personId: 1 } })
    const paper = textOf((await b.file(fileId))!.bytes)
    const { zapisy } = JSON.parse(text) as Written
    expect(paper).toContain(person)
    // A long name is broken into lines beside its value, so words are looked for one by one.
    const words = (of: string) => of.split(/[\s-]+/).filter(Boolean)
    for (const { rodzaj, tabela, pola } of zapisy) {
      expect(rodzaj).toBe(tableLabels[tabela])
      for (const { nazwa, wartosc } of pola) {
        expect(wartosc, nazwa).not.toMatch(/^nr \d+$/)
        for (const word of [...words(nazwa), ...words(wartosc)]) expect(paper, nazwa).toContain(word)
      }
    }
    expect(paper).toMatch(/Prezesa\s+Urzędu\s+Ochrony\s+Danych/)
    expect(paper).toMatch(/Prowadzenie\s+KIS/)
  })

  it('tells on its first page what art. 15 asks for, and only of activities that concern the person', async () => {
    const { text } = await copyOf(1)
    const { czynnosci, informacje } = JSON.parse(text) as Written
    expect(czynnosci.map(({ nazwa }) => nazwa)).toEqual([
      'Prowadzenie KIS – uczestnicy',
      'Notatki zastrzeżone psychologa',
      'Współpraca z partnerami i promocja',
    ])
    const of = (name: string) => informacje.find(({ nazwa }) => nazwa === name)?.tresc
    expect(of('Skąd są dane')).toMatch(/^od osoby, której dotyczą; .*GOPS/)
    expect(of('Komu je przekazano')).toContain('nie ma przekazań')
    await b.ask('dataProtection.disclose', { personId: 1, recipient: 'GOPS Łomazy', what: 'podsumowanie' })
    const { fileId } = await b.ask('documents.render', { document: { kind: 'personAccess', personId: 1 } })
    const [first = ''] = pagesOf((await b.file(fileId))!.bytes)
    for (const words of [
      'Skąd są dane',
      'GOPS Łomazy (10.01.2022)',
      'Do kiedy',
      'Jakie są prawa osoby',
      'Co jest w tej kopii',
    ])
      expect(first).toContain(words)
    expect(first).not.toContain('Kadra i wolontariusze')
    await b.ask('history.undo', {})
  })

  it('leaves out data of other people and restricted notes, and says so in their place', async () => {
    const planted = await beside(async ({ raw }) => {
      const note = raw.prepare(
        "select diagnosis_id, restricted_text from restricted_note where restricted_text <> '' limit 1",
      )
      return note.get() as { diagnosis_id: number; restricted_text: string } | undefined
    })
    expect(planted).toBeDefined()
    const owner = await beside(async ({ db }) => {
      const { rows } = await sql<{ id: number }>`select p.person_id as id from diagnosis as d
        join participation as p on p.id = d.participation_id where d.id = ${planted!.diagnosis_id}`.execute(db)
      return rows[0]!.id
    })
    const { text, hidden } = await copyOf(owner)
    const { fileId } = await b.ask('documents.render', { document: { kind: 'personAccess', personId: owner } })
    const paper = textOf((await b.file(fileId))!.bytes)
    expect(hidden).toBeGreaterThan(0)
    expect(text).not.toContain(planted!.restricted_text.slice(0, 40))
    expect(paper.replace(/\s+/g, '')).not.toContain(planted!.restricted_text.slice(0, 40).replace(/\s+/g, ''))
    expect(text).toContain(hiddenInAccess.restricted_note!.restricted_text)
  })

  it('is refused of nobody, and names every table in words', async () => {
    expect(await b.refusal('dataProtection.access', { personId: 99_999 })).toMatchObject({ kind: 'notFound' })
    expect(await beside(({ db }) => heldOf(db, 99_999))).toEqual([])
    for (const { table } of ownedTables) expect(tableLabels[table], table).toBeDefined()
  })

  it('is noted as handed over only when somebody says so', async () => {
    const before = await b.ask('dataProtection.disclosures', {})
    await copyOf(2)
    expect(await b.ask('dataProtection.disclosures', {})).toHaveLength(before.length)
    await b.ask('dataProtection.disclose', { personId: 2, kind: 'access', recipient: 'osoba', what: 'kopia danych' })
    expect((await b.ask('dataProtection.disclosures', {}))[0]).toMatchObject({ kind: 'access', personId: 2 })
    expect(
      await b.refusal('dataProtection.disclose', { personId: 2, kind: 'restrictedNotes', recipient: 'x', what: 'y' }),
    ).toMatchObject({
      kind: 'validation',
      fields: [{ path: 'kind' }],
    })
  })
})
