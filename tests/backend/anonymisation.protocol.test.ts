import { afterEach, beforeEach, expect, it } from 'vitest'
import { backendOnDay, beside, heldMeeting, twoPeople } from '../support/anonymisation.ts'
import type { TestBackend } from '../support/backend.ts'
import { textOf } from '../support/printedPdf.ts'
import { aPdf, attachScan } from '../support/scans.ts'

let b: TestBackend
let setDay: (day: string) => void
let ids: Awaited<ReturnType<typeof twoPeople>>
beforeEach(async () => {
  const made = await backendOnDay('2022-01-10')
  b = made.b
  setDay = made.setDay
  ids = await twoPeople(b)
})
afterEach(() => b.close())

const printed = async (
  document: { kind: 'anonymisationProtocol'; protocolId: number } | { kind: 'anonymisationRegister' },
) => {
  const { fileId, name } = await b.ask('documents.render', { document })
  return { name, text: textOf((await b.file(fileId))!.bytes) }
}

it('the protocol says when, who, on what ground, what went, what stays, what was searched and until when copies hold it', async () => {
  const { one, other, editionId } = ids
  const both = await heldMeeting(b, editionId, [one.participationId, other.participationId], '2021-06-01')
  await attachScan(b, aPdf('LISTA'), { recordKind: 'classSession', recordId: both, name: 'lista.pdf' })
  await b.ask('copies.make', { job: 'kopia' })
  setDay('2027-02-03')
  const { id, number, madeBy, ...told } = await b.ask('anonymisation.run', {
    ...{ personIds: [one.personId], basis: 'retention', reason: 'plan na 2027' },
  })
  expect(number).toBe('1/2027')
  const { name, text } = await printed({ kind: 'anonymisationProtocol', protocolId: id })
  expect(name).toBe('protokol-anonimizacji-1-2027.pdf')
  for (const words of [
    'Protokół nr 1/2027 anonimizacji danych osobowych',
    '3 lutego 2027',
    'Koordynator',
    'minął okres przechowywania',
    'plan na 2027',
    `1 osoba; w programie odtąd: Uczestnik ${one.personId}`,
    'okres przechowywania minął 31.12.2026',
    'imię, nazwisko, data urodzenia, PESEL',
    'cała treść plików i ich nazwy',
    'Płeć, rok urodzenia',
    'Znaleziono: 0',
    'Folder kopii obok pliku: 1 kopia',
    'zrobione ręcznie (1)',
    'Kopie zrobione poza programem',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Łosiowska')
  expect(madeBy).toBe('Koordynator')
  expect(told.valuesSearched).toBeGreaterThan(3)
  expect(told.tablesSearched).toBeGreaterThan(20)
})

it('is printed again as it was, whatever has changed since; the register counts them all', async () => {
  const { id } = await b.ask('anonymisation.run', {
    ...{ personIds: [ids.one.personId], basis: 'other', reason: 'decyzja organu' },
  })
  const first = await printed({ kind: 'anonymisationProtocol', protocolId: id })
  const club = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...club.organisation, name: 'Zupełnie inna nazwa' })
  await b.ask('copies.make', { job: 'kopia' })
  setDay('2023-05-05')
  expect(await printed({ kind: 'anonymisationProtocol', protocolId: id })).toEqual(first)
  const { text } = await printed({ kind: 'anonymisationRegister' })
  expect(text).toMatch(/1\/2022 10\.01\.2022 anonimizacja inna podstawa: decyzja organu 1/)
  expect(
    await b.refusal('documents.render', { document: { kind: 'anonymisationProtocol', protocolId: 99 } }),
  ).toMatchObject({
    kind: 'notFound',
  })
})

it('a protocol kept by an older program is listed and printed with what it says', async () => {
  const old = {
    ...{ people: ['Uczestnik 7'], records: [{ record: 'osoba', rows: 1 }], historyChanges: 3, historySentences: 0 },
    ...{ valuesSearched: 12, valuesShared: 0, remains: ['Daty udziału.'] },
  }
  await beside(b.path, (raw) => {
    raw.exec(`insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes)
        values ('x', 'x', '2022-01-10', '', 5, 'final', 0);
      insert into current_command (command_id) select max(id) from command_log`)
    raw
      .prepare(
        "insert into anonymisation (number, year, made_on, basis, reason, data) values (1, 2021, '2021-05-05', 'retention', 'pięć lat', ?)",
      )
      .run(JSON.stringify(old))
    raw.exec('delete from current_command')
  })
  const [protocol] = await b.ask('anonymisation.protocols', {})
  expect(protocol).toMatchObject({ number: '1/2021', scope: 'whole', grounds: [], cleanedAt: null })
  const { text } = await printed({ kind: 'anonymisationProtocol', protocolId: protocol!.id })
  expect(text).toContain('Protokół nr 1/2021')
  expect(text).toContain('w całym pliku')
  expect(text).not.toContain('Administrator danych:')
})
