import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openFile } from '#backend/db/open.ts'
import { openTestBackend, tempFolder } from './backend.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a file of this program's schema with nothing in it, made once for all tests. */
    readonly emptyFile: string
    /** Path of a file filled with the sample on the day of the tests, made once for all tests. */
    readonly sampleFile: string
  }
}

/**
 * Makes the files from which every test gets its copy: bringing a file up through all steps of the schema takes longer than most
 * tests, and filling it with the sample longer still. That both are done rightly is shown by the tests of the migrations and of
 * the sample, which make their own.
 */
export default async function makeFiles(project: TestProject): Promise<() => void> {
  const folder = tempFolder()
  const empty = join(folder.path, 'pusty.klub')
  await openFile(empty).close()
  project.provide('emptyFile', empty)
  const sample = join(folder.path, 'przyklad.klub')
  copyFileSync(empty, sample)
  await (await openTestBackend(sample, { demo: true })).close()
  project.provide('sampleFile', sample)
  return folder.remove
}
