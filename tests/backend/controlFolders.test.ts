import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { freshBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { anAgreement, anItem, aWork } from '../support/contributions.ts'
import { filed } from '../support/filings.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aPromotion } from '../support/partners.ts'
import { anExpense, aReport } from '../support/records.ts'
import { aJpeg, aPdf, aPng, attachScan, shaOf } from '../support/scans.ts'
import { aMember } from '../support/staff.ts'

type Folder = { readonly names: readonly string[]; readonly files: ReadonlyMap<string, Buffer>; readonly zip: Buffer }
async function make(b: TestBackend, grantId: number) {
  const made = await b.ask('controlFolders.make', { grantId })
  const zip = Buffer.from((await b.file(made.fileId))!.bytes)
  const files = new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes)]))
  const folder: Folder = { names: [...files.keys()], files, zip }
  return { ...made, ...folder }
}
const textOf = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ')

describe('a folder with something of everything', () => {
  let b: TestBackend
  let grantId: number
  let made: Awaited<ReturnType<typeof make>>
  const disk = tempFolder()
  beforeAll(async () => {
    b = await freshBackend()
    const place = await grantWithLine(b)
    grantId = place.grantId
    const ofGrant = { recordKind: 'grant' as const, recordId: grantId }
    await attachScan(b, aPdf('umowa'), { ...ofGrant, name: 'Kowalska Anna umowa.pdf' })
    const annex = { id: null, grantId, number: '1/2021', signedOn: '2021-05-01', effectiveFrom: '2021-05-01' }
    const { id: annexId } = await b.ask('grants.saveAnnex', { ...annex, description: '', revision: 0 })
    await attachScan(b, aPng(), { recordKind: 'annex', recordId: annexId })
    const save = (number: string, issuedOn: string, nip: string) =>
      b.ask(
        'expenses.save',
        anExpense(place.lineId, { number, issuedOn, supplier: { name: `Firma ${nip}`, nip, address: '' } }),
      )
    const later = await save('FV 7/Ł/2021', '2021-07-01', '1234563218')
    const same = await save('FV 7/Ł/2021', '2021-06-01', '5260250274')
    await attachScan(b, aPdf('druga'), { recordId: later.id })
    await attachScan(b, aJpeg(), { recordId: later.id })
    await attachScan(b, aPdf('przelew'), { recordId: later.id, purpose: 'payment' })
    await attachScan(b, aPdf('pierwsza'), { recordId: same.id })
    const { description } = await b.ask('descriptions.get', { documentId: later.id })
    await b.ask('descriptions.save', { ...description, substance: 'Farby na zajęcia plastyczne' })
    const { id: staffId } = await b.ask('staff.save', aMember())
    const agreement = await b.ask('contributions.saveAgreement', anAgreement({ grantId, staffId }))
    await b.ask('contributions.saveWork', aWork({ agreementId: agreement.id, lineId: place.lineId }))
    await b.ask('contributions.saveItem', anItem({ grantId }))
    await b.ask('settlements.save', aReport(grantId))
    made = await make(b, grantId)
  })
  afterAll(async () => {
    await b.close()
    disk.remove()
  })

  it('holds its files in the order of the settlement under names of numbers, without people', () => {
    const documents = made.names.filter((name) => name.startsWith('04_'))
    expect(documents).toEqual([
      '04_dokumenty/001_FV-7-L-2021/dokument_01.pdf',
      '04_dokumenty/002_FV-7-L-2021/opis.pdf',
      '04_dokumenty/002_FV-7-L-2021/dokument_01.pdf',
      '04_dokumenty/002_FV-7-L-2021/dokument_02.jpg',
      '04_dokumenty/002_FV-7-L-2021/zaplata_01.pdf',
    ])
    expect(made.names.slice(0, 2)).toEqual(['01_umowa/umowa_01.pdf', '02_aneksy/01_1-2021/umowa_01.png'])
    expect(made.names.slice(-2)).toEqual(['SPIS.pdf', 'SUMY_SHA256.txt'])
    expect(made.names).toEqual(made.names.toSorted((a, b) => (a.slice(0, 2) < b.slice(0, 2) ? -1 : 1)))
    for (const name of made.names) expect(name).toMatch(/^[A-Za-z0-9_./-]+$/)
    expect(made.names.join()).not.toMatch(/Kowalska|Anna/)
    expect(made.files.get('02_aneksy/01_1-2021/umowa_01.png')!.equals(aPng())).toBe(true)
  })
  it('its checksums are right for another program too', () => {
    for (const [path, bytes] of made.files) {
      mkdirSync(join(disk.path, dirname(path)), { recursive: true })
      writeFileSync(join(disk.path, path), bytes)
    }
    const checked = execFileSync('sha256sum', ['-c', 'SUMY_SHA256.txt'], { cwd: disk.path, encoding: 'utf8' })
    expect(checked.trim().split('\n')).toHaveLength(made.files.size - 1)
    expect(checked).not.toMatch(/FAILED/)
  })
  it('its papers say what they should', async () => {
    const said = (path: string) => textOf(made.files.get(path)!)
    expect(said('04_dokumenty/002_FV-7-L-2021/opis.pdf')).toContain('Farby na zajęcia plastyczne')
    const report = made.names.find((name) => name.endsWith('/sprawozdanie.pdf'))!
    expect(said(report)).toMatch(/sprawozdanie/i)
    expect(
      made.names.filter((name) => /lista_kontrolna|rezultaty|wklad_niefinansowy|karta_2021|oswiadczenie/.test(name)),
    ).toHaveLength(5)
    const index = said('SPIS.pdf')
    expect(index).toContain((await b.ask('history.fingerprint', {})).fingerprint)
    expect(index).toContain('Spis teczki kontroli')
    expect(index).toContain('04_dokumenty/002_FV-7-L-2021/zaplata_01.pdf')
    expect(index).toContain(shaOf(aPng()).slice(0, 32))
    expect(index).toContain('Dokument „FV 7/Ł/2021” z 01.06.2021: brak opisu, brak dowodu zapłaty.')
  })
  it('is the same to the byte when it is made again', async () => {
    expect((await make(b, grantId)).fileId).toBe(made.fileId)
  })
  it('says before and after what is missing', async () => {
    const preview = await b.ask('controlFolders.preview', { grantId })
    expect(preview.gaps).toEqual(made.gaps)
    expect(preview.gaps.map(({ what }) => what).toSorted()).toEqual(
      ['description', 'payment', 'agreement', 'statement'].toSorted(),
    )
    expect(preview).toMatchObject({ documents: 2, files: made.files.size })
    expect(preview.parts.find(({ folder }) => folder === '04_dokumenty')).toMatchObject({ files: 5, scans: 4 })
  })
})

describe('a folder', () => {
  let b: TestBackend
  let place: Awaited<ReturnType<typeof grantWithLine>>
  beforeEach(async () => {
    b = await freshBackend()
    place = await grantWithLine(b)
  })
  afterEach(() => b.close())

  it('of a grant that is not there is refused', async () => {
    expect(await b.refusal('controlFolders.make', { grantId: 99 })).toMatchObject({ kind: 'notFound' })
    expect(await b.refusal('controlFolders.preview', { grantId: 99 })).toMatchObject({ kind: 'notFound' })
  })
  it('of a grant with nothing is made, and says all that is missing', async () => {
    const { names, gaps } = await make(b, place.grantId)
    expect(names).toEqual([
      '03_sprawozdanie/rezultaty.pdf',
      '03_sprawozdanie/wklad_niefinansowy.pdf',
      '09_promocja/rejestr_promocji.pdf',
      'SPIS.pdf',
      'SUMY_SHA256.txt',
    ])
    expect(gaps.map(({ what }) => what)).toEqual(['contract', 'report'])
  })
  it('holds the list of accounting documents, what was filed and what proves it, and the promotion with its proofs', async () => {
    const { grantId } = place
    await b.ask('expenses.save', anExpense(place.lineId, { number: 'FV 77/2021' }))
    const { id: reportId } = await b.ask('settlements.save', aReport(grantId))
    const entry = (publishedOn: string, title: string) =>
      b.ask('promotion.save', aPromotion({ publishedOn, title, grantId, link: '' }))
    const second = await entry('2021-09-02', 'Plakat przed siedzibą')
    await entry('2021-09-01', 'Ogłoszenie w gazecie')
    await attachScan(b, aPng(7), { recordKind: 'promotionEntry', recordId: second.id, name: 'plakat.png' })
    await filed(b, reportId)
    const first = await make(b, grantId)
    const list = first.names.find((name) => name.endsWith('/zestawienie_dokumentow.pdf'))!
    expect(textOf(first.files.get(list)!)).toContain('FV 77/2021')
    expect(first.names.filter((name) => name.startsWith('09_'))).toEqual([
      '09_promocja/rejestr_promocji.pdf',
      '09_promocja/wpis_002_2021-09-02/dowod_01.png',
    ])
    expect(textOf(first.files.get('09_promocja/rejestr_promocji.pdf')!)).toContain('Ogłoszenie w gazecie')
    const missing = first.gaps.filter(({ what }) => what === 'promotion' || what === 'confirmation')
    expect(missing.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Sprawozdanie za okres do .*: brak skanu potwierdzenia złożenia\.$/),
      'Wpis promocji nr 1 z 01.09.2021: brak skanu i adresu strony.',
    ])
    await attachScan(b, aPdf('UPO'), { recordKind: 'report', recordId: reportId, purpose: 'confirmation' })
    const again = await make(b, grantId)
    expect(again.names).toContain(list.replace('zestawienie_dokumentow', 'potwierdzenie_01'))
    expect(again.gaps.some(({ what }) => what === 'confirmation')).toBe(false)
  })
  it('leaves out a scan that is missing or was altered, and names it', async () => {
    const { id } = await b.ask('expenses.save', anExpense(place.lineId))
    await attachScan(b, aPdf('whole'), { recordId: id, name: 'caly.pdf' })
    await attachScan(b, aPdf('forged'), { recordId: id, name: 'zmieniony.pdf' })
    await attachScan(b, aPdf('gone'), { recordId: id, name: 'zgubiony.pdf' })
    const file = openFile(b.path)
    file.raw.prepare('update scan set content = ? where sha256 = ?').run(aPdf('other'), shaOf(aPdf('forged')))
    file.raw.prepare('delete from scan where sha256 = ?').run(shaOf(aPdf('gone')))
    await file.close()
    const { names, gaps, files } = await make(b, place.grantId)
    expect(names.filter((name) => name.includes('dokument_'))).toEqual(['04_dokumenty/001_FV-1-2021/dokument_01.pdf'])
    const told = gaps.filter(({ what }) => what === 'checksum').map(({ text }) => text)
    expect(told).toEqual([
      expect.stringMatching(/zmieniony\.pdf.*suma kontrolna/),
      expect.stringMatching(/zgubiony\.pdf.*nie ma już/),
    ])
    expect(textOf(files.get('SPIS.pdf')!)).toContain('zgubiony.pdf')
    const preview = await b.ask('controlFolders.preview', { grantId: place.grantId })
    expect(preview.gaps.filter(({ what }) => what === 'checksum')).toHaveLength(2)
  })
  it('is stopped on the way, tells how far it is, and lets other calls in between', async () => {
    for (let index = 0; index < 20; index += 1) {
      const { id } = await b.ask('expenses.save', anExpense(place.lineId, { number: `FV ${index}` }))
      await attachScan(b, aPdf(`${index}`), { recordId: id })
    }
    const making = b.call('controlFolders.make', { grantId: place.grantId, job: 'a' })
    const ask = () => b.ask('controlFolders.progress', { job: 'a' })
    let progress = await ask()
    while (!progress || progress.done === 0) {
      await setImmediate()
      progress = await ask()
    }
    expect(progress.done).toBeLessThan(progress.total)
    expect(await b.ask('controlFolders.cancel', { job: 'b' })).toEqual({ cancelled: false })
    expect(await b.ask('controlFolders.cancel', { job: 'a' })).toEqual({ cancelled: true })
    expect(await making).toMatchObject({ ok: false, error: { code: 'controlFolders.cancelled' } })
    expect(await b.ask('controlFolders.progress', { job: 'a' })).toBeNull()
  })
  it('of 200 documents with scans and descriptions is made within seconds', async () => {
    for (let index = 0; index < 200; index += 1) {
      const { id } = await b.ask('expenses.save', anExpense(place.lineId, { number: `FV ${index}/2021`, gross: 100 }))
      await attachScan(b, Buffer.concat([aPdf(`${index}`), Buffer.alloc(1000, index)]), { recordId: id })
      await attachScan(b, aPdf(`przelew ${index}`), { recordId: id, purpose: 'payment' })
      const { description } = await b.ask('descriptions.get', { documentId: id })
      await b.ask('descriptions.save', { ...description, substance: 'Materiały' })
    }
    const started = performance.now()
    const { names } = await make(b, place.grantId)
    expect(names).toHaveLength(3 * 200 + 5)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
