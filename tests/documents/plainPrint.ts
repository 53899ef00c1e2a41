import pdfmake from 'pdfmake'
import { faces, readPrintFile } from '#backend/documents/fontFiles.ts'
import { sampleDefinitions } from './engineSamples.ts'

// node plainPrint.ts NAME: prints a sample with pdfmake as it comes, without the print engine, to standard output.
const server = pdfmake as typeof pdfmake & { virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void } }
for (const path of Object.values(faces).flatMap((family) => Object.values(family))) {
  server.virtualfs.writeFileSync(path, readPrintFile(path))
}
server.setFonts(structuredClone(faces))
server.setUrlAccessPolicy(() => false)
server.setLocalAccessPolicy(() => false)
const definition = sampleDefinitions[process.argv[2] as keyof typeof sampleDefinitions]()
const bytes = await server.createPdf({ ...definition, version: '1.7', subset: 'PDF/A-2b', language: 'pl' }).getBuffer()
process.stdout.write(bytes)
