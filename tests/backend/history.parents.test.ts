import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { everOfParents, ofParent } from '#backend/history/parentIndexes.ts'
import { parentColumns } from '#backend/history/recordKinds.ts'
import { ownedTables } from '#shared/anonymisation/ownedTables.ts'
import { freshBackend, tempFolder } from '../support/backend.ts'
import { allMarked, aSession, groupOfPeople } from '../support/classes.ts'

it('the history of any record is found by an index, however many changes of its kind there are', async () => {
  const folder = tempFolder()
  const file = openFile(join(folder.path, 'klub.klub'))
  try {
    const plans = await Promise.all(
      parentColumns.map(async ({ table, parent }) => {
        const { rows } = await sql<{
          detail: string
        }>`explain query plan select id from change_log where ${ofParent(table, parent, 7, table === 'scan_link' ? 'grant' : undefined)}`.execute(
          file.db,
        )
        return rows.map(({ detail }) => `${table}.${parent}: ${detail}`).filter((line) => line.includes('change_log'))
      }),
    )
    expect(plans.flat().length).toBeGreaterThanOrEqual(2 * parentColumns.length)
    expect(plans.flat().filter((line) => !/: SEARCH change_log USING .*INDEX change_log_/.test(line))).toEqual([])
  } finally {
    await file.close()
    folder.remove()
  }
})

it('what ever belonged to people is found by an index where there is much of it, so that anonymising does not read the whole history', async () => {
  const folder = tempFolder()
  const file = openFile(join(folder.path, 'klub.klub'))
  try {
    const isIndexed = new Set(parentColumns.map(({ table, parent }) => `${table}.${parent}`))
    const owned = ownedTables.filter(({ table, parent }) => isIndexed.has(`${table}.${parent}`))
    expect(owned.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['participation', 'consent', 'social_contract', 'social_contract_assessment']),
    )
    for (const { table, parent } of owned) {
      const { rows } = await sql<{
        detail: string
      }>`explain query plan ${everOfParents(table, parent, '[7]')}`.execute(file.db)
      expect(rows.map(({ detail }) => detail).join()).toContain(`INDEX change_log_${table}_${parent} `)
    }
  } finally {
    await file.close()
    folder.remove()
  }
})

it('the history of a meeting tells its marks also after they were taken off', async () => {
  const b = await freshBackend()
  try {
    const { editionId, groupId, participationIds } = await groupOfPeople(b, 2)
    const { id, revision } = await b.ask('classes.saveSession', aSession({ editionId, groupId }))
    const first = await b.ask('classes.confirmAttendance', {
      sessionId: id,
      revision,
      marks: allMarked(participationIds),
    })
    await b.ask('classes.confirmAttendance', { sessionId: id, revision: first.revision, marks: [] })
    const history = await b.ask('history.ofRecord', { kind: 'classSession', id })
    const [taken] = history[0]!.changes.filter((change) => change.record === 'obecność')
    expect(taken!.fields).toContainEqual({ field: 'osoba', before: 'Adamska Żaneta', after: '' })
    expect(taken!.fields).toContainEqual({ field: 'obecność', before: 'obecny/obecna', after: '' })
    expect(history.map((step) => step.changes.filter((change) => change.record === 'obecność').length)).toEqual([
      2, 2, 0,
    ])
  } finally {
    await b.close()
  }
})
