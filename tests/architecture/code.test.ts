import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forbiddenIn, readSource, sourceOf, undocumentedFunctions } from './source.ts'

const product = globSync('{shared,electron,renderer}/**/*.{ts,tsx}').toSorted()
const everything = globSync('{shared,electron,renderer,build,tests,docs}/**/*.{ts,tsx,mjs,css,html,md,yml,json}')
  .concat(globSync(['*.ts', '*.md', '*.yml', '.github/**/*.yml']))
  .toSorted()
const marker = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX|HA', 'CK'].join(''))

describe('code', () => {
  it('has no file above 400 lines', () => {
    const long = globSync('{shared,electron,renderer,build,tests}/**/*.{ts,tsx,mjs,css}').filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 401,
    )
    expect(long).toEqual([])
  })
  it('leaves nothing marked to be done later', () => {
    expect(everything.length).toBeGreaterThan(150)
    expect(everything.filter((file) => marker.test(readFileSync(file, 'utf8')))).toEqual([])
  })
  it('has no file of odds and ends', () => {
    expect(product.filter((file) => /\/(utils?|helpers?|types?|common|misc)\.tsx?$/.test(file))).toEqual([])
  })
  it('speaks to no console, reaches no network, puts no memory on the disk, and turns no type check off', () => {
    // The page talks to the loopback host it was served by; nothing else in the program calls out.
    const wrong = product
      .map(
        (file) =>
          [
            file,
            forbiddenIn(readSource(file)).filter((what) => what !== 'network' || !file.startsWith('renderer/api/')),
          ] as const,
      )
      .filter(([, found]) => found.length > 0)
    expect(wrong.map(([file, found]) => `${file}: ${found.join(', ')}`)).toEqual([])
  })
  it('opens no connection to a file but under a key, which is where temporary files are kept in memory', () => {
    const opening = product.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const opened = text.match(/new Database\((?!':memory:')/g)?.length ?? 0
      return opened === 0 ? [] : [[file, opened, text.match(/\bapplyKey\(raw,/g)?.length ?? 0] as const]
    })
    expect(opening.length).toBeGreaterThan(5)
    expect(opening.filter(([, opened, keyed]) => opened !== keyed)).toEqual([])
  })
  it('says what each function means that others call', () => {
    const read = /^(shared\/|electron\/backend\/documents\/|electron\/backend\/.*\/(repo|queries)\.ts$)/
    const files = product.filter((file) => read.test(file))
    expect(files.length).toBeGreaterThan(30)
    expect(files.flatMap((file) => undocumentedFunctions(readSource(file)).map((name) => `${file}: ${name}`))).toEqual(
      [],
    )
  })
})

describe('the check of code', () => {
  const forbidden = (text: string) => forbiddenIn(sourceOf('shared/x.ts', text))
  it.each([
    ['const a: any = 1', 'any'],
    ['const a = [] as any[]', 'any'],
    ['console.log(1)', 'console'],
    ['console["error"](1)', 'console'],
    ['await fetch("https://example.org")', 'network'],
    ['await globalThis.fetch("x")', 'network'],
    ['new WebSocket("ws://x")', 'network'],
    ['new RTCPeerConnection()', 'network'],
    ['v8.writeHeapSnapshot()', 'memory on disk'],
    ['crashReporter.start({})', 'memory on disk'],
    ['// @ts-ignore\nconst a = 1', '@ts-ignore'],
  ])('catches %s', (text, what) => expect(forbidden(text)).toEqual([what]))
  it('is not disturbed by words in texts and comments', () => {
    expect(forbidden('// any console fetch\nconst text = "any console.log fetch("\nconst company = 1')).toEqual([])
  })
  it('finds exported functions without a docstring, and only those', () => {
    const text = `/** Says. */
export const a = () => 1
export const b = () => 1
// not a docstring
export function c() {}
/** Of something else. */
const x = 1
export const d = function () {}
export const notAFunction = 1
const inner = () => 1
const later = () => 1
export { later }
`
    expect(undocumentedFunctions(sourceOf('shared/x.ts', text))).toEqual(['b', 'c', 'd', 'later'])
  })
})
