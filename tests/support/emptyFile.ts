import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openFile } from '#backend/db/open.ts'
import { tempFolder } from './backend.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a file of this program's schema with nothing in it, made once for all tests. */
    readonly emptyFile: string
  }
}

/**
 * Makes the new file from which every test gets its copy: bringing a file up through all steps of the schema takes longer than
 * most tests. That it is brought up rightly is shown by the tests of the migrations, which make their own.
 */
export default async function makeEmptyFile(project: TestProject): Promise<() => void> {
  const folder = tempFolder()
  const path = join(folder.path, 'pusty.klub')
  await openFile(path).close()
  project.provide('emptyFile', path)
  return folder.remove
}
