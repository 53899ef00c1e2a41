import type { ProtocolData } from '#shared/anonymisation/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Tx } from '../db/open.ts'

type NewProtocol = {
  readonly number: number
  readonly madeOn: IsoDate
  readonly basis: 'retention' | 'request'
  readonly reason: string
  readonly data: ProtocolData
}

/** Keeps a protocol and answers its record number. */
export async function addProtocol(db: Tx, { number, madeOn, basis, reason, data }: NewProtocol): Promise<number> {
  const { id } = await db
    .insertInto('anonymisation')
    .values({ number, year: Number(madeOn.slice(0, 4)), made_on: madeOn, basis, reason, data: JSON.stringify(data) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The next number of a year; numbers are never given twice, because a protocol cannot be removed. */
export async function nextNumber(db: Tx, year: number): Promise<number> {
  const last = await db
    .selectFrom('anonymisation')
    .where('year', '=', year)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
