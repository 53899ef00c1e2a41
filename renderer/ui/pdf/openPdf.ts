import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** A page that is left while it is still being read is nothing to warn of. */
const verbosity = VerbosityLevel.ERRORS

let worker: PDFWorker | undefined
/** The reader's worker, started once and kept: the next preview comes at once. */
function readyWorker(): PDFWorker {
  if (!worker || worker.destroyed) {
    const port = new Worker(workerUrl, { type: 'module' })
    worker = PDFWorker.create({ port: port as never, verbosity })
  }
  return worker
}

/** Starts the reader before it is needed. */
export const warmReader = (): Promise<void> => readyWorker().promise

/** Opens a PDF kept in memory; nothing is fetched, nothing in it is run. The caller destroys it. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  // The reader takes the bytes over, so it is given a copy.
  getDocument({
    data: bytes.slice(),
    worker: readyWorker(),
    verbosity,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  }).promise

/** Opens a PDF once and lets it go: the reader has then read its own code, and the next opening comes at once. */
export async function rehearse(bytes: Uint8Array): Promise<void> {
  const pdf = await openPdf(bytes)
  await (await pdf.getPage(1)).getOperatorList()
  await pdf.loadingTask.destroy()
}

/** Points of paper to pixels of the screen at 100 %. */
export const pixelsPerPoint = 96 / 72
