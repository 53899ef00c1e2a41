import type { Basis, Scope } from '#shared/anonymisation/grounds.ts'
import type { ProtocolData } from '#shared/anonymisation/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader, Tx } from '../db/open.ts'

type NewProtocol = {
  readonly number: number
  readonly madeOn: IsoDate
  readonly basis: Basis
  readonly scope: Scope
  readonly reason: string
  readonly requestId: number | null
  readonly data: ProtocolData
}

/** Keeps a protocol and answers its record number. */
export async function addProtocol(db: Tx, { requestId, data, madeOn, ...one }: NewProtocol): Promise<number> {
  const { id } = await db
    .insertInto('anonymisation')
    .values({
      ...{ ...one, year: Number(madeOn.slice(0, 4)), made_on: madeOn },
      ...{ request_id: requestId, data: JSON.stringify(data) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Notes that copies older than a protocol were removed, from where, and how many could not be. */
export async function noteCopiesRemoved(
  db: Tx,
  protocolId: number,
  removedOn: IsoDate,
  { here, place, aside, left }: Readonly<Record<'here' | 'place' | 'aside' | 'left', number>>,
): Promise<void> {
  const counts = { beside_file: here, second_place: place, kept_aside: aside, left_behind: left }
  await db
    .insertInto('copy_removal')
    .values({ protocol_id: protocolId, removed_on: removedOn, ...counts })
    .execute()
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

/** Notes of every protocol so far that the file on the disk was written anew after it. */
export async function noteCleaned(db: Reader, at: string): Promise<void> {
  await db
    .insertInto('disk_cleaning')
    .columns(['protocol_id', 'done_at'])
    .expression((eb) =>
      eb
        .selectFrom('anonymisation as a')
        .where('a.id', 'not in', eb.selectFrom('disk_cleaning').select('protocol_id'))
        .select((of) => ['a.id', of.val(at).as('done_at')]),
    )
    .execute()
}
