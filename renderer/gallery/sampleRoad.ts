import type { Bridge } from '#shared/contract/bridge.ts'
import { err, ok } from '#shared/kernel/result.ts'
import samplePdf from './sample.pdf?inline'

const bytesOf = (dataUrl: string): Uint8Array =>
  Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))

/** A document without a back end: two printed certificates of made-up people. */
export const sampleRoad: Pick<Bridge, 'file' | 'saveFile' | 'openFile'> = {
  file: async () => bytesOf(samplePdf),
  saveFile: async () => true,
  openFile: async (fileId) =>
    fileId === 'wzor'
      ? err({
          kind: 'storage',
          code: 'noViewer',
          message: 'W systemie nie ma programu do plików PDF. Dokument pozostaje w podglądzie.',
          fields: [],
        })
      : ok(true),
}
