import type { Backend } from '../../../electron/backend/app.ts'
import type { Input } from '../../../shared/contract/define.ts'
import type { CallName, Contract } from '../../../shared/contract/index.ts'
import { type FileSize, fullGrant } from './largeFile.ts'
import { type Row, rowOf } from './measure.ts'

/** Everyday work in a grant, as the coordinator meets it: many calls, one wait. */
export const grantWorkNames = {
  open: 'a grant opened',
  openFull: 'a grant with twice the documents opened',
  add: 'a document added, all sums and checks changed',
  addFull: 'the same in a grant with twice the documents',
} as const

type Asking = <N extends CallName>(name: N, input: Input<Contract[N]>) => Promise<void>

/** What the page of a grant shows: its terms, budget, documents, deadlines, results and reports. */
async function openGrant(ask: Asking, grantId: number): Promise<void> {
  await ask('grants.get', { id: grantId })
  await ask('budgets.get', { grantId })
  await ask('expenses.list', { grantId })
  await ask('deadlines.ofGrant', { grantId })
  await ask('results.ofGrant', { grantId })
  await ask('settlements.list', { grantId })
}

/** A paid document of a known supplier, saved; then everything its money changes is asked again. */
async function addDocument(ask: Asking, grantId: number, lineId: number, number: string): Promise<void> {
  await ask('expenses.save', {
    id: null,
    supplier: { name: 'Sklep papierniczy', nip: '1234563218', address: '' },
    number,
    kind: 'invoice',
    issuedOn: '2021-06-01',
    performedOn: null,
    paidOn: '2021-06-10',
    paymentMethod: 'transfer',
    description: 'materiały biurowe',
    bookingNumber: '',
    gross: 12_34,
    ineligibleReason: null,
    note: '',
    allocations: [{ lineId, source: 'grant', amount: 12_34 }],
    revision: 0,
  })
  await ask('budgets.get', { grantId })
  await ask('expenses.list', { grantId })
  await ask('grants.list', {})
  await ask('settlements.get', { id: grantId })
}

/** Times of that work in an ordinary grant and in the full one, in turns; adds documents to the file, so it goes last. */
export async function grantWorkRows(backend: Backend, { linesPerGrant }: FileSize, runs: number): Promise<Row[]> {
  const ask: Asking = async (name, input) => {
    const answer = await backend.call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
    JSON.stringify(answer.value)
  }
  let added = 0
  const add = (grantId: number) => {
    added += 1
    return addDocument(ask, grantId, (grantId - 1) * linesPerGrant + 1, `NOWY ${added}`)
  }
  const works: Readonly<Record<string, () => Promise<void>>> = {
    [grantWorkNames.open]: () => openGrant(ask, fullGrant - 1),
    [grantWorkNames.openFull]: () => openGrant(ask, fullGrant),
    [grantWorkNames.add]: () => add(fullGrant - 1),
    [grantWorkNames.addFull]: () => add(fullGrant),
  }
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]))
  const uncounted = 5
  for (let round = 0; round < uncounted + runs; round += 1)
    for (const [name, work] of Object.entries(works)) {
      const started = performance.now()
      await work()
      if (round >= uncounted) times.get(name)!.push(performance.now() - started)
    }
  return [...times].map(([name, own]) => rowOf(name, 'Klubownik', 'ms', own))
}
