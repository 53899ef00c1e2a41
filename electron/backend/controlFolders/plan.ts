import { placeInOrder, safeNumber } from '#shared/controlFolders/fileNames.ts'
import type { FolderGap } from '#shared/controlFolders/schema.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { scanEndings } from '#shared/scans/fileNames.ts'
import type { ScannedKind, ScanPurpose } from '#shared/scans/records.ts'
import type { Reader } from '../db/open.ts'
import { describedOf } from '../descriptions/queries.ts'
import { grantDetailsOf } from '../grants/details/queries.ts'
import { grantDutiesOf, listEntries } from '../promotion/queries.ts'
import { type LinkedScan, linkedScans } from '../scans/queries.ts'
import { certificatesOf, contributionsOf, groupsOf, reportsOf, sessionsOf } from './queries.ts'

/** A file of the folder: a print to be made, or bytes that are kept. */
export type PlannedFile = { readonly path: string } & (
  | { readonly print: PrintRequest }
  | { readonly sha256: string; readonly link: LinkedScan }
)
export type FolderPlan = {
  readonly files: readonly PlannedFile[]
  readonly gaps: readonly FolderGap[]
  readonly documents: number
}

/** The parts of the folder, in order; names carry numbers of papers, never people. */
export const folderParts = {
  '01_umowa': 'Umowa',
  '02_aneksy': 'Aneksy',
  '03_sprawozdanie': 'Sprawozdanie i rozliczenie',
  '04_dokumenty': 'Dokumenty księgowe z opisami i dowodami zapłaty',
  '05_listy_obecnosci': 'Dzienniki i listy obecności',
  '06_wolontariat_i_wklad': 'Wolontariat i wkład rzeczowy',
  '07_zaswiadczenia': 'Zaświadczenia',
  '08_dowody_rezultatow': 'Dowody rezultatów',
  '09_promocja': 'Promocja i obowiązki informacyjne',
} as const

const scanFile: Readonly<Record<ScanPurpose, string>> = {
  document: 'dokument',
  payment: 'zaplata',
  agreement: 'umowa',
  evidence: 'dowod',
  list: 'lista',
  confirmation: 'potwierdzenie',
  report: 'sprawozdanie',
}

/** Gathers one plan: files in order, and what is missing on the way. */
class Planner {
  readonly files: PlannedFile[] = []
  readonly gaps: FolderGap[] = []
  readonly #scans: ReadonlyMap<string, readonly LinkedScan[]>
  constructor(scans: readonly LinkedScan[]) {
    this.#scans = Map.groupBy(scans, ({ recordKind, recordId }) => `${recordKind} ${recordId}`)
  }
  print(path: string, print: PrintRequest): void {
    this.files.push({ path, print })
  }
  /** Puts the scans of a record into a folder, by what they are and in the order they were added; which there were. */
  scans(folder: string, kind: ScannedKind, id: number): ReadonlySet<ScanPurpose> {
    const counted = new Map<ScanPurpose, number>()
    for (const link of this.#scans.get(`${kind} ${id}`) ?? []) {
      const place = counted.get(link.purpose) ?? 0
      counted.set(link.purpose, place + 1)
      const ending = link.mime === null ? 'pdf' : scanEndings[link.mime]
      const path = `${folder}/${scanFile[link.purpose]}_${placeInOrder(place)}.${ending}`
      this.files.push({ path, sha256: link.sha256, link })
    }
    return new Set(counted.keys())
  }
  gap(what: FolderGap['what'], text: string, documentId: number | null = null): void {
    this.gaps.push({ what, text, documentId })
  }
}

async function planReports(db: Reader, plan: Planner, grantId: number): Promise<void> {
  const reports = await reportsOf(db, grantId)
  if (reports.length === 0) plan.gap('report', 'Nie ma sprawozdania. Zacznij je w części Sprawozdania.')
  for (const [index, { id, kind, periodTo, filingId }] of reports.entries()) {
    const folder = `03_sprawozdanie/${placeInOrder(index)}_${kind === 'final' ? 'koncowe' : 'czesciowe'}_${periodTo}`
    plan.print(
      `${folder}/sprawozdanie.pdf`,
      filingId === null ? { kind: 'sprawozdanie', reportId: id } : { kind: 'filedReport', filingId },
    )
    plan.print(`${folder}/zestawienie_dokumentow.pdf`, {
      kind: 'accountingList',
      reportId: id,
      layout: 'official',
      extra: [],
    })
    plan.print(`${folder}/lista_kontrolna.pdf`, { kind: 'reportChecklist', reportId: id })
    plan.print(`${folder}/rozliczenie_zwrotu.pdf`, { kind: 'returnLetter', reportId: id })
    if (!plan.scans(folder, 'report', id).has('confirmation') && filingId !== null)
      plan.gap('confirmation', `Sprawozdanie za okres do ${formatDate(periodTo)}: brak skanu potwierdzenia złożenia.`)
  }
  plan.print('03_sprawozdanie/rezultaty.pdf', { kind: 'resultsSummary', grantId })
  plan.print('03_sprawozdanie/wklad_niefinansowy.pdf', { kind: 'contributionList', grantId })
}

async function planDocuments(db: Reader, plan: Planner, grantId: number): Promise<number> {
  const documents = await describedOf(db, grantId)
  for (const [index, one] of documents.entries()) {
    const folder = `04_dokumenty/${placeInOrder(index, 3)}_${safeNumber(one.number)}`
    const about = `Dokument „${one.number}” z ${formatDate(one.issuedOn)}`
    if (one.stored)
      plan.print(`${folder}/opis.pdf`, { kind: 'descriptionSheets', grantId, documentIds: [one.id], size: 'A4' })
    else plan.gap('description', `${about}: brak opisu.`, one.id)
    const scanned = plan.scans(folder, 'expenseDocument', one.id)
    if (!scanned.has('document')) plan.gap('document', `${about}: brak skanu dokumentu.`, one.id)
    if (!scanned.has('payment') && one.paymentLabel !== '')
      plan.gap('payment', `${about}: brak dowodu zapłaty.`, one.id)
  }
  return documents.length
}

async function planContributions(db: Reader, plan: Planner, grantId: number): Promise<void> {
  const { agreements, items } = await contributionsOf(db, grantId)
  for (const [index, { id, number, months }] of agreements.entries()) {
    const folder = `06_wolontariat_i_wklad/porozumienie_${placeInOrder(index)}_${safeNumber(number)}`
    for (const month of months)
      plan.print(`${folder}/karta_${month}.pdf`, {
        kind: 'volunteerCard',
        agreementId: id,
        year: Number(month.slice(0, 4)),
        month: Number(month.slice(5, 7)),
      })
    if (!plan.scans(folder, 'volunteerAgreement', id).has('agreement'))
      plan.gap('agreement', `Porozumienie z wolontariuszem nr ${number}: brak skanu.`)
  }
  for (const [index, { id, number }] of items.entries()) {
    const folder = `06_wolontariat_i_wklad/wklad_rzeczowy_${placeInOrder(index)}_${safeNumber(number)}`
    plan.print(`${folder}/oswiadczenie.pdf`, { kind: 'inKindStatement', itemId: id })
    if (plan.scans(folder, 'inKindItem', id).size === 0)
      plan.gap('statement', `Wkład rzeczowy nr ${number}: brak skanu oświadczenia.`)
  }
}

/** The log of promotion with the duties of the contract, and what proves each entry; nothing where there is neither. */
async function planPromotion(db: Reader, plan: Planner, grantId: number): Promise<void> {
  const entries = (await listEntries(db, grantId)).toReversed()
  const duties = (await grantDutiesOf(db, grantId)).flatMap((grant) => grant.duties)
  if (entries.length === 0 && duties.length === 0) return
  plan.print('09_promocja/rejestr_promocji.pdf', { kind: 'promotionLog', grantId })
  for (const [index, { id, publishedOn, link }] of entries.entries()) {
    const folder = `09_promocja/wpis_${placeInOrder(index, 3)}_${publishedOn}`
    if (plan.scans(folder, 'promotionEntry', id).size === 0 && link === '')
      plan.gap('promotion', `Wpis promocji nr ${index + 1} z ${formatDate(publishedOn)}: brak skanu i adresu strony.`)
  }
}

/** What the control folder of a grant holds, in its order, and what a control will ask for and will not find. */
export async function planFolder(db: Reader, grantId: number): Promise<FolderPlan> {
  const plan = new Planner(await linkedScans(db))
  if (!plan.scans('01_umowa', 'grant', grantId).has('agreement')) plan.gap('contract', 'Nie ma skanu umowy.')
  const { annexes } = await grantDetailsOf(db, grantId)
  for (const [index, { id, number }] of annexes.entries())
    if (plan.scans(`02_aneksy/${placeInOrder(index)}_${safeNumber(number)}`, 'annex', id).size === 0)
      plan.gap('annex', `Aneks ${number}: brak skanu.`)
  await planReports(db, plan, grantId)
  const documents = await planDocuments(db, plan, grantId)
  for (const [index, groupId] of (await groupsOf(db, grantId)).entries())
    plan.print(`05_listy_obecnosci/dziennik_${placeInOrder(index)}.pdf`, { kind: 'classJournal', groupId })
  for (const { id, heldOn } of await sessionsOf(db, grantId))
    plan.scans(`05_listy_obecnosci/skany/${heldOn}_${id}`, 'classSession', id)
  await planContributions(db, plan, grantId)
  const { certificates, results } = await certificatesOf(db, grantId)
  for (let from = 0; from < certificates.length; from += 500)
    plan.print(`07_zaswiadczenia/zaswiadczenia_${placeInOrder(from / 500)}.pdf`, {
      kind: 'certificates',
      certificateIds: certificates.slice(from, from + 500),
    })
  for (const [index, id] of results.entries())
    plan.scans(`08_dowody_rezultatow/rezultat_${placeInOrder(index)}`, 'result', id)
  await planPromotion(db, plan, grantId)
  return { files: plan.files, gaps: plan.gaps, documents }
}
