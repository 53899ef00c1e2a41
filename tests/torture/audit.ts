import { type Backend, openBackend } from '#backend/app.ts'
import { fullCheck } from '#backend/db/fullCheck.ts'
import type { Ledger } from './load.ts'
import { type Ask, askOf } from './place.ts'

/** What is wrong with a file after the program over it was killed; empty lists: nothing. */
export type Audit = {
  /** Writes that were answered as saved and are not there. */
  readonly lost: string[]
  /** What the full check and the log of the file complain of. */
  readonly damage: string[]
}

/** Opens the file as the program does, looks for every acknowledged write by the ordinary queries, then checks the file whole. */
export async function audit(file: string, ledger: Ledger): Promise<Audit> {
  const backend = await openBackend({ file })
  let open: Audit
  try {
    open = await auditOver(backend, ledger)
  } finally {
    await backend.close()
  }
  return { lost: open.lost, damage: [...open.damage, ...fullCheck(file).flaws] }
}

/** What the program itself tells of the open file. */
async function auditOver(backend: Backend, ledger: Ledger): Promise<Audit> {
  const ask = askOf(backend.call)
  const lost = [
    ...missing('person', ledger.people, await everyId((offset) => ask('people.list', { offset, limit: 500 }))),
    ...missing('document', ledger.documents, await everyId((offset) => ask('expenses.list', { offset, limit: 500 }))),
    ...(await lostNotes(ask, ledger)),
    ...(await lostMeetings(ask, ledger)),
    ...(await lostScans(ask, ledger)),
  ]
  const { total } = await ask('history.list', { limit: 1 })
  if (total < ledger.commands) lost.push(`${ledger.commands - total} steps of the history`)
  const standing = await ask('fileCheck.standing', {})
  const damage = standing.kind === 'agrees' ? [] : [`the counter says ${standing.kind}`]
  return { lost, damage }
}

const missing = (what: string, ids: ReadonlySet<number>, found: ReadonlySet<number>): string[] =>
  [...ids].filter((id) => !found.has(id)).map((id) => `${what} ${id}`)

type Page = { readonly rows: readonly { readonly id: number }[]; readonly total: number }
async function everyId(page: (offset: number) => Promise<Page>): Promise<Set<number>> {
  const found = new Set<number>()
  for (;;) {
    const { rows, total } = await page(found.size)
    for (const { id } of rows) found.add(id)
    if (rows.length === 0 || found.size >= total) return found
  }
}

/** What is read of a record that is not there any more. */
const gone = { note: '-1', confirmedOn: null }

async function lostNotes(ask: Ask, { notes }: Ledger): Promise<string[]> {
  const lost: string[] = []
  for (const [id, least] of notes)
    if (Number((await ask('people.get', { id }).catch(() => gone)).note) < least)
      lost.push(`note ${least} of person ${id}`)
  return lost
}

async function lostMeetings(ask: Ask, { meetings }: Ledger): Promise<string[]> {
  const lost: string[] = []
  for (const id of meetings)
    if ((await ask('classes.session', { id }).catch(() => gone)).confirmedOn === null)
      lost.push(`attendance of meeting ${id}`)
  return lost
}

/** Every scan is listed, and the bytes of every scan are those that were added. */
async function lostScans(ask: Ask, { scans }: Ledger): Promise<string[]> {
  const { scans: found, problems } = await ask('scans.verify', { grantId: null })
  const fewer = scans.size > found ? [`${scans.size - found} scans`] : []
  return [...fewer, ...problems.map(({ problem, linkId }) => `scan ${linkId} ${problem}`)]
}
