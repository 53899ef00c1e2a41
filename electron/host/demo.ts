/**
 * The main job without a window: makes the sample database, prints its main papers into a folder, and lists them with
 * their pages and the time each took. Argument: `--out FOLDER`.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Backend, openBackend } from '#backend/app.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const databaseName = 'od-kis-u-do-pes-u-2021.klub'

type Print = { readonly name: string; readonly document: PrintRequest }

/** Papers of case work: one of each kind, for the first participant, group and meeting of the sample's edition. */
async function caseWorkPrints(ask: Ask): Promise<Print[]> {
  const [edition] = (await ask('editions.list', {})) as { id: number }[]
  if (!edition) return []
  const editionId = edition.id
  const [participant] = (await ask('editions.participants', { editionId })) as { id: number }[]
  const [group] = (await ask('classes.groups', { editionId })) as { id: number }[]
  const filter = { time: { kind: 'inEdition' as const, editionIds: [editionId] } }
  const inYear = { time: { kind: 'inYear' as const, year: 2021 } }
  return [
    { name: 'teczki.pdf', document: { kind: 'folderMatrix', editionId } },
    { name: 'diagnozy.pdf', document: { kind: 'diagnosisAggregate', editionId } },
    ...(participant
      ? [{ name: 'diagnoza.pdf', document: { kind: 'diagnosisCopy' as const, participationId: participant.id } }]
      : []),
    ...(group
      ? [
          { name: 'dziennik.pdf', document: { kind: 'classJournal' as const, groupId: group.id } },
          {
            name: 'obecnosc.pdf',
            document: { kind: 'attendanceMonth' as const, groupId: group.id, year: 2021, month: 6 },
          },
        ]
      : []),
    { name: 'kalendarz-2021-11.pdf', document: { kind: 'agendaMonth', year: 2021, month: 11 } },
    { name: 'kadra.pdf', document: { kind: 'staffList', editionId } },
    { name: 'raport-z-edycji.pdf', document: { kind: 'editionReport', filter } },
    { name: 'sprawozdanie-roczne-kis.pdf', document: { kind: 'yearlyReport', filter: inYear } },
    { name: 'cas-01.pdf', document: { kind: 'casReport', filter: inYear } },
  ]
}

/** The main papers of the sample; `name` is the file in the folder. */
async function prints(ask: Ask): Promise<Print[]> {
  const reports = (await ask('settlements.list', {})) as { id: number; grantId: number }[]
  const { rows } = (await ask('certificates.list', { limit: 500 })) as { rows: { id: number }[] }
  const certificateIds = rows.map((row) => row.id)
  return [
    ...reports.map(({ id }, index) => ({
      name: `sprawozdanie${index > 0 ? `-${index + 1}` : ''}.pdf`,
      document: { kind: 'sprawozdanie' as const, reportId: id },
    })),
    ...reports.slice(0, 1).flatMap(({ id, grantId }): Print[] => [
      { name: 'rezultaty.pdf', document: { kind: 'resultsSummary', grantId } },
      { name: 'lista-kontrolna.pdf', document: { kind: 'reportChecklist', reportId: id } },
    ]),
    { name: 'zaswiadczenia.pdf', document: { kind: 'certificates', certificateIds } },
    { name: 'zaswiadczenie-jedno.pdf', document: { kind: 'certificates', certificateIds: certificateIds.slice(0, 1) } },
    { name: 'rejestr-zaswiadczen.pdf', document: { kind: 'certificateRegister', year: null, certificateKind: null } },
    ...(await caseWorkPrints(ask)),
  ]
}

/** Everything with a date from the year of the edition to the last contact after it, without names. */
const calendarSpan = { from: '2021-01-01', to: '2022-12-31' }

/** Writes the calendar into the folder; the line about it. */
async function calendar(backend: Backend, ask: Ask, folder: string): Promise<string> {
  const { fileId, entries } = (await ask('agenda.calendar', calendarSpan)) as { fileId: string; entries: number }
  const name = 'kalendarz.ics'
  const file = await backend.file(fileId)
  if (!file) throw new Error('plik przepadł, zanim dało się go zapisać')
  writeFileSync(join(folder, name), file.bytes)
  return `${name.padEnd(28)} ${String(entries).padStart(3)} wpisów`
}

type Ask = (name: string, input: unknown) => Promise<unknown>
const asking =
  (backend: Backend): Ask =>
  async (name, input) => {
    const answer = await backend.call(name, input)
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  }

/** Prints one document into the folder; the line about it. */
async function print(
  backend: Backend,
  ask: Ask,
  folder: string,
  name: string,
  document: PrintRequest,
): Promise<string> {
  const started = performance.now()
  const { fileId, pages } = (await ask('documents.render', { document })) as { fileId: string; pages: number }
  const took = Math.round(performance.now() - started)
  const file = await backend.file(fileId)
  if (!file) throw new Error('wydruk przepadł, zanim dało się go zapisać')
  writeFileSync(join(folder, name), file.bytes)
  return `${name.padEnd(28)} ${String(pages).padStart(3)} str. ${String(took).padStart(6)} ms`
}

async function demo(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, databaseName)
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) rmSync(path + part)
  const started = performance.now()
  const backend = await openBackend({ file: path, demo: true, log: say })
  try {
    const ask = asking(backend)
    await ask('app.status', {})
    process.stdout.write(
      `${databaseName.padEnd(28)} ${'baza'.padStart(8)} ${String(Math.round(performance.now() - started)).padStart(6)} ms\n`,
    )
    for (const { name, document } of await prints(ask))
      process.stdout.write(`${await print(backend, ask, folder, name, document)}\n`)
    process.stdout.write(`${await calendar(backend, ask, folder)}\n`)
  } finally {
    await backend.close()
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: false })
if (typeof values.out !== 'string' || values.out === '') {
  say('Podaj folder na wydruki: npm run demo -- --out FOLDER')
  process.exitCode = 2
} else {
  await demo(resolve(values.out)).catch((error: unknown) => {
    say(`Nie udało się: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  })
}
