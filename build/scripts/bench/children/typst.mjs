// node typst.mjs TEMPLATE.typ FONTS,COMMA,SEPARATED JOB.json OUT.pdf ROUNDS: sets the same page with Typst.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [template, fonts, jobFile, out, rounds] = process.argv.slice(2)
const data = readFileSync(jobFile, 'utf8')
const compiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: fonts.split(',').map((file) => readFileSync(file)) }],
  workspace: dirname(template),
})
const times = []
for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now()
  const bytes = compiler.pdf({ mainFilePath: template, inputs: { data } }, { pdfStandard: 'a-2b', pdfTags: false })
  // Its memory of layouts is emptied, or the next round would only copy; its memory of fonts stays.
  compiler.evictCache(0)
  times.push(performance.now() - start)
  if (round === 0) writeFileSync(out, bytes)
}
process.stdout.write(JSON.stringify(times))
process.exit(0)
