import { shell } from 'electron'
import type { Viewer } from '#backend/openCopies.ts'

/** The program the system shows a PDF with. */
export const viewDocument: Viewer = async (path) => {
  const problem = await shell.openPath(path)
  if (problem !== '') throw new Error('The system did not open the document.')
}
