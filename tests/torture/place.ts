import { copyFileSync } from 'node:fs'
import { type Backend, openBackend } from '#backend/app.ts'
import type { Input, Output } from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { CallName, Contract } from '#shared/contract/index.ts'
import { groupOfPeople } from '../support/classes.ts'
import { grantWithLine } from '../support/grantWithLine.ts'

/** Asks a call and gives its value; a refusal is thrown. */
export type Ask = <N extends CallName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

/** A refusal on its way out of a run; it says nothing of what was asked. */
export class RefusedCall extends Error {
  readonly code: string
  constructor(name: string, { code, fields }: CallError) {
    super(`${name}: ${code} ${JSON.stringify(fields)}`)
    this.code = code
  }
}

export const askOf =
  (call: Backend['call']): Ask =>
  async (name, input) => {
    const answer = await call(name, input)
    if (!answer.ok) throw new RefusedCall(name, answer.error)
    return answer.value as never
  }

/** What the load writes to: a grant with a line, and a group of people to be marked. */
export type Place = {
  readonly file: string
  readonly grantId: number
  readonly lineId: number
  readonly editionId: number
  readonly groupId: number
  readonly participationIds: readonly number[]
}

/** Makes a file with what the load needs. */
export async function makePlace(file: string): Promise<Place> {
  const backend = await openBackend({ file })
  const ask = askOf(backend.call)
  const { grantId, lineId } = await grantWithLine({ ask })
  const { editionId, groupId, participationIds } = await groupOfPeople({ ask }, 8)
  await backend.close()
  return { file, grantId, lineId, editionId, groupId, participationIds }
}

/** The same place in another file. */
export function copyPlace(place: Place, file: string): Place {
  copyFileSync(place.file, file)
  return { ...place, file }
}
