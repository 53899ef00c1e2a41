import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { judgeContent } from '#backend/scans/content.ts'
import { aJpeg, aPdf, aPng } from '../support/scans.ts'

const judged = async (bytes: Uint8Array, name = 'skan.pdf') => {
  const answer = await judgeContent(bytes, name)
  return answer.ok ? [answer.value.mime, ...answer.value.remarks].join(' ') : answer.error.code
}
const latin = (text: string) => Buffer.from(text, 'latin1')

it.each([
  ['a PDF', aPdf(), 'application/pdf'],
  ['a PNG', aPng(), 'image/png'],
  ['a JPEG', aJpeg(), 'image/jpeg'],
  ['a PDF with a few bytes after its end', Buffer.concat([aPdf(), Buffer.alloc(100)]), 'application/pdf'],
  ['a JPEG with something after its end', Buffer.concat([aJpeg(), latin('motion')]), 'image/jpeg'],
])('%s is what it is under any name', async (_, bytes, mime) => {
  expect(await judged(bytes, 'faktura.html')).toBe(mime)
  expect(await judged(bytes, '')).toBe(mime)
})

describe('what is not a scan is refused, whatever its name', () => {
  it.each([
    ['a page', latin('<!doctype html><script>alert(1)</script>')],
    ['a drawing', latin('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['one byte', latin('%')],
    ['a PDF that begins later', Buffer.concat([latin('GIF89a'), aPdf()])],
    ['an archive that unpacks to much more', Buffer.from(zipSync({ 'a.pdf': new Uint8Array(5_000_000) }))],
    ['a program', latin(`MZ${'\0'.repeat(200)}`)],
  ])('%s', async (_, bytes) => {
    for (const name of ['skan.pdf', 'skan.png', 'skan.jpg', ''])
      expect(await judged(bytes, name)).toBe('scans.notAScan')
  })
  it('the refusal says what the file is and that its name promised something else', async () => {
    const answer = await judgeContent(zipSync({ 'a.txt': latin('a') }), 'faktura.pdf')
    expect(answer).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/tak się nazywa.*to ZIP\..*PNG/) },
    })
  })
})

describe('what is torn is refused as damaged', () => {
  it.each([
    ['PDF', aPdf('a'.repeat(6000))],
    ['PNG', aPng()],
    ['JPEG', aJpeg()],
  ])('a %s cut anywhere after its first bytes', async (_, whole) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: whole.length - 8 }), async (length) => {
        expect(await judged(whole.subarray(0, length))).toBe('scans.damaged')
      }),
      { numRuns: 60 },
    )
  })
  it('a PNG with one bit changed', async () => {
    const whole = aPng()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: whole.length - 13 }), async (at) => {
        const altered = Buffer.from(whole)
        altered[at] = altered[at]! ^ 1
        expect(await judged(altered)).not.toBe('image/png')
      }),
      { numRuns: 60 },
    )
  })
  it('a PNG without a picture, and a JPEG without a frame', async () => {
    const png = aPng()
    expect(await judged(Buffer.concat([png.subarray(0, 33), png.subarray(-12)]))).toBe('scans.damaged')
    expect(await judged(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0, 0xff, 0xd9]))).toBe('scans.damaged')
  })
})

it.each([
  [30_001, 1],
  [1, 30_001],
  [20_000, 20_000],
  [4_000_000_000, 4_000_000_000],
])('a picture of %i × %i points would stop the window and is refused', async (width, height) =>
  expect(await judged(aPng(200, 4, 4, { width, height }))).toBe('scans.tooManyPixels'),
)

describe('a PDF is taken, and what has to be known of it is noted', () => {
  const packed = (objects: string) => {
    const content = deflateSync(latin(objects))
    return Buffer.concat([
      latin(
        `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${content.length} >>\nstream\n`,
      ),
      content,
      latin('\nendstream\nendobj\nstartxref\n0\n%%EOF\n'),
    ])
  }
  it.each([
    ['nothing special', aPdf(), 'application/pdf'],
    ['the word on a page', aPdf('/JavaScript and /Encrypt'), 'application/pdf'],
    ['a script', aPdf('x', '/OpenAction << /S /JavaScript /JS (app.alert) >>'), 'application/pdf active'],
    ['a script written with codes', aPdf('x', '/OpenAction << /S /J#61vaScript >>'), 'application/pdf active'],
    ['a file inside', aPdf('x', '/Names << /EmbeddedFiles 9 0 R >>'), 'application/pdf active'],
    ['a program to start', aPdf('x', '/OpenAction << /S /Launch >>'), 'application/pdf active'],
    ['a password', aPdf('x', '/Encrypt 9 0 R'), 'application/pdf encrypted'],
    ['a script in packed objects', packed('1 0 << /S /JavaScript >>'), 'application/pdf active'],
    ['packed objects without end', packed(`1 0 ${' '.repeat(40_000_000)}`), 'scans.tooPacked'],
    ['objects nowhere', latin('%PDF-1.4\n<html></html>\nstartxref\n0\n%%EOF\n'), 'scans.damaged'],
  ])('%s', async (_, bytes, said) => expect(await judged(bytes)).toBe(said))
})

it('whatever bytes come, they are judged and never thrown at', async () => {
  const heads = [latin('%PDF-1.4'), latin('\x89PNG\r\n\x1a\n'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(0)]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
      expect((await judgeContent(Buffer.concat([head, rest]), 'x')).ok).toBe(false)
    }),
    { numRuns: 300 },
  )
})
