import type { Tx } from '../../db/open.ts'

/** Adds a logo strip. It is never changed: papers that show it show it for ever. */
export async function addPicture(
  db: Tx,
  picture: { name: string; width: number; height: number; image: string },
): Promise<number> {
  const { id } = await db
    .insertInto('picture')
    .values({ ...picture, revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a logo strip away; its name, or `undefined` when it was gone. */
export async function removePicture(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('picture').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}
