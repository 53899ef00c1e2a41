import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsToBeScan, scanEndings, scanMimes, scanName } from '#shared/scans/fileNames.ts'
import { purposesOf, scannedKinds, scannedNames, scanPurposeNames, scanPurposes } from '#shared/scans/records.ts'

describe('the name a scan is kept under', () => {
  it.each([
    ['Faktura 7.pdf', 'application/pdf', 'Faktura 7.pdf'],
    ['faktura.html', 'application/pdf', 'faktura.pdf'],
    ['skan.PDF', 'image/png', 'skan.png'],
    ['zdjęcie.jpeg', 'image/jpeg', 'zdjęcie.jpg'],
    ['C:\\dokumenty\\FV 1.pdf', 'application/pdf', 'FV 1.pdf'],
    ['../../etc/passwd', 'image/png', 'passwd.png'],
    ['umowa v1.2', 'application/pdf', 'umowa v1.2.pdf'],
    ['', 'image/jpeg', 'skan.jpg'],
    ['.pdf', 'application/pdf', 'skan.pdf'],
    ['a\u0000b\u202Egpj.exe', 'image/jpeg', 'a b gpj.jpg'],
    ['<rachunek?>|"*".pdf', 'application/pdf', 'rachunek.pdf'],
  ] as const)('„%s” with %s inside is „%s”', (given, mime, kept) => expect(scanName(given, mime)).toBe(kept))

  it('whatever is given, it is a name any file system takes, ending as its content says, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...scanMimes), (given, mime) => {
        const name = scanName(given, mime)
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.(pdf|jpg|png)$/u)
        expect(name.endsWith(`.${scanEndings[mime]}`)).toBe(true)
        expect(name.isWellFormed()).toBe(true)
        expect([...name].length).toBeLessThanOrEqual(164)
        expect(name.startsWith('.')).toBe(false)
      }),
    )
  })
  it.each([
    ['a.pdf', true],
    ['a.JPEG ', true],
    ['a.html', false],
    ['pdf', false],
  ])('„%s” promises a scan: %s', (name, promises) => expect(claimsToBeScan(name)).toBe(promises))
})

it('every kind of record takes something, and every kind and purpose has a Polish name', () => {
  for (const kind of scannedKinds) {
    expect(purposesOf(kind).length).toBeGreaterThan(0)
    expect(scannedNames[kind]).toMatch(/^\p{Ll}/u)
  }
  for (const purpose of scanPurposes) expect(scanPurposeNames[purpose]).toMatch(/^\p{Ll}/u)
})
