import type { Backend } from '../../../electron/backend/app.ts'
import type { Input, Output } from '../../../shared/contract/define.ts'
import type { CallName, Contract } from '../../../shared/contract/index.ts'
import { type Row, rowOf } from './measure.ts'

/** Taking a person out of the file, as the table calls it. */
export const anonymisingNames = {
  preview: 'what anonymising one person would do',
  run: 'one person anonymised, the file searched and written anew',
} as const
/** How often: each preview reads every text of the file, each run writes the file on the disk anew besides. */
const turns = { preview: 3, run: 2 }

/** Nobody of the large file may go, since its grants are not settled: somebody without a participation is entered for it. */
const somebody = (turn: number): Input<Contract['people.save']> => ({
  ...{ id: null, firstName: 'Żegota', lastName: `Brzęczyszczykiewicz ${turn}`, sex: 'M', birthDate: '1890-02-03' },
  ...{ pesel: '', otherIdentifier: `paszport ZZ ${turn}`, birthPlace: 'Łomazy', phone: '', email: '', street: '' },
  ...{ postalCode: '', city: '', gmina: 'Łomazy', note: '', revision: 0 },
})

/** Times of both. Whoever is anonymised is gone from the file afterwards, so it goes last. */
export async function anonymisingRows(backend: Backend, tool: string): Promise<Row[]> {
  const ask = async <N extends CallName>(name: N, input: Input<Contract[N]>): Promise<Output<Contract[N]>> => {
    const answer = await backend.call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
    return answer.value as Output<Contract[N]>
  }
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now()
    await work()
    return performance.now() - started
  }
  const previews: number[] = []
  const runs: number[] = []
  for (let turn = 0; turn < turns.run; turn++) {
    const { id } = await ask('people.save', somebody(turn))
    for (let n = 0; n < turns.preview; n++)
      previews.push(await timed(() => ask('anonymisation.preview', { personIds: [id] })))
    runs.push(
      await timed(() => ask('anonymisation.run', { personIds: [id], basis: 'other', reason: 'bench', scanIds: [] })),
    )
  }
  return [rowOf(anonymisingNames.preview, tool, 'ms', previews), rowOf(anonymisingNames.run, tool, 'ms', runs)]
}
