import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { ksefXml } from './ksef.ts'
import { aJpeg, aPdf, aPng } from './scans.ts'

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const many = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / piece.length))
const megabytes = 1024 * 1024

const zip = (name: string, content: Uint8Array): Uint8Array => zipSync({ [name]: content })
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY ${'abcdefghijklm'[n + 1]} "${`&${'abcdefghijklm'[n]};`.repeat(10)}">`).join('')}]>`
const withText = (text: string): string => ksefXml().replace('FV 1/2026', text)
const packed = (content: Uint8Array): Uint8Array =>
  Buffer.concat([latin('1 0 obj\n<< /Type /ObjStm >>\nstream\n'), content, latin('\nendstream\nendobj\n')])
const asPdf = (pieces: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([latin('%PDF-1.5\n'), ...pieces, latin('\nstartxref\n0\n%%EOF\n')])
const repeated = (piece: Uint8Array, bytes: number): Uint8Array[] =>
  Array.from({ length: Math.floor(bytes / piece.length) }, () => piece)

export type HostileFile = readonly [what: string, bytes: () => Uint8Array, name: string]

/** Files that nothing in the program asks for, each under a name it asks for. Every door refuses every one of them. */
export const hostileFiles: readonly HostileFile[] = [
  ['one byte', () => latin('%'), 'skan.pdf'],
  ['a page with a script', () => latin('<!doctype html><script>alert(1)</script>'), 'skan.pdf'],
  ['a drawing with a script', () => latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'logo.png'],
  [
    'a drawing with a script and a declaration',
    () => latin('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    'logo.png',
  ],
  ['a program', () => latin(`MZ${'\0'.repeat(500)}`), 'szablon.csv'],
  ['a script of a shell', () => latin('#!/bin/sh\nrm -rf ~\n'), 'szablon.csv'],
  ['NUL among cells', () => latin('Numer dokumentu;Kwota\nFV\0;1,00\n'), 'szablon.csv'],
  ['cells in UTF-16', () => new Uint8Array(iconv.encode('Numer dokumentu;Kwota\n', 'utf-16')), 'szablon.csv'],
  ['cells in UTF-32', () => new Uint8Array(iconv.encode('Numer dokumentu;Kwota\n', 'utf-32')), 'szablon.csv'],
  ['a column with an endless name', () => latin(`Kwota;${'a'.repeat(600)}\n`), 'szablon.csv'],
  ['an endless row', () => latin(many('Kwota;', 200_000)), 'szablon.csv'],
  ['quotes that never end', () => latin(many('"a;\n"', 250_000)), 'szablon.csv'],
  ['an archive with a way out of its folder', () => zip('../../klub.klub', latin('x')), 'skan.pdf'],
  ['an archive that unpacks to much more', () => zip('faktura.xml', new Uint8Array(20 * megabytes)), 'faktura.xml'],
  ['a packed file that unpacks to much more', () => gzipSync(new Uint8Array(20 * megabytes)), 'faktura.xml'],
  ['a workbook', () => zip('xl/workbook.xml', latin('<workbook/>')), 'szablon.csv'],
  ['entities that swell', () => latin(laughs + withText('&m;')), 'faktura.xml'],
  [
    'an entity that is a file of the disk',
    () => latin(`<!DOCTYPE f [<!ENTITY x SYSTEM "file:///etc/passwd">]>${withText('&x;')}`),
    'faktura.xml',
  ],
  [
    'a declaration that asks the network',
    () => latin(`<!DOCTYPE f SYSTEM "https://example.invalid/f.dtd">${ksefXml()}`),
    'faktura.xml',
  ],
  ['an invoice in UTF-16', () => new Uint8Array(iconv.encode(ksefXml(), 'utf-16')), 'faktura.xml'],
  ['half an invoice', () => latin(ksefXml().slice(0, 300)), 'faktura.xml'],
  ['tags in tags without end', () => latin(many('<a>', 2.9 * megabytes)), 'faktura.xml'],
  ['more tags than anybody writes', () => latin(`<Faktura>${many('<a/>', 2.8 * megabytes)}</Faktura>`), 'faktura.xml'],
  ['comments that never end', () => latin(many('<!--', 2.8 * megabytes)), 'faktura.xml'],
  ['an invoice of 20 MB', () => latin(ksefXml() + many(' ', 19.9 * megabytes)), 'faktura.xml'],
  ['a PDF that begins as a page', () => Buffer.concat([latin('<script>alert(1)</script>'), aPdf()]), 'skan.pdf'],
  ['a page that begins and ends as a PDF', () => asPdf([latin('<html><script>alert(1)</script></html>')]), 'skan.pdf'],
  ['half a PDF', () => aPdf('a'.repeat(6000)).subarray(0, 2000), 'skan.pdf'],
  ['a PDF that unpacks to much more', () => asPdf([packed(deflateSync(new Uint8Array(40 * megabytes)))]), 'skan.pdf'],
  [
    'a PDF with a thousand packs that unpack to much more',
    () => asPdf(repeated(packed(deflateSync(new Uint8Array(17 * megabytes))), 19 * megabytes)),
    'skan.pdf',
  ],
  [
    'a PDF with packs without number',
    () => asPdf([latin(many('<< /ObjStm >>stream\nxendstream ', 19 * megabytes))]),
    'skan.pdf',
  ],
  ['a PDF of nothing but coded signs', () => asPdf([latin(many('/#41', 19 * megabytes))]), 'skan.pdf'],
  ['half a PNG', () => aPng().subarray(0, 60), 'logo.png'],
  ['half a JPEG', () => aJpeg().subarray(0, 120), 'logo.jpg'],
  ['a PNG that tells of another size', () => aPng(200, 4, 4, { width: 40_000, height: 40_000 }), 'logo.png'],
  [
    'a JPEG that is nothing but its first signs',
    () => Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(19 * megabytes, 0xff)]),
    'skan.jpg',
  ],
]
