import { XMLParser } from 'fast-xml-parser'
import type { KsefInvoice } from '#shared/expenses/ksef.ts'
import { ksefNumberIn } from '#shared/expenses/ksefNumber.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { readNip } from '#shared/kernel/identifiers.ts'
import { type Grosze, parseZloty, sum } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** A structured invoice may have 3 MB with its attachments; nothing longer is looked at. */
const longestInvoice = 3_000_000
/** An invoice of a megabyte has some 120 thousand of these signs; many more only cost time. */
const mostTagSigns = 300_000

/**
 * The file declares neither a type nor entities in any form that is an invoice, so nothing outside of it is ever read and nothing can
 * swell; tags nest a dozen deep.
 */
const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: true,
  htmlEntities: true,
  maxNestedTags: 40,
})

/** The first thing at a place of the tree; a tag that repeats counts once. */
function at(node: unknown, ...path: readonly string[]): unknown {
  let place = node
  for (const name of path) {
    const one: unknown = Array.isArray(place) ? place[0] : place
    if (typeof one !== 'object' || one === null || !Object.hasOwn(one, name)) return undefined
    place = (one as Record<string, unknown>)[name]
  }
  return Array.isArray(place) ? place[0] : place
}
const textAt = (node: unknown, ...path: readonly string[]): string => {
  const found = at(node, ...path)
  return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : ''
}
const dayAt = (node: unknown, ...path: readonly string[]): string | null => {
  const day = textAt(node, ...path).slice(0, 10)
  return isIsoDate(day) ? day : null
}
const amountAt = (node: unknown, ...path: readonly string[]): Grosze | undefined => parseZloty(textAt(node, ...path))

/** Sum of the amounts of tags that begin alike; null: there is none. */
function sumOf(invoice: unknown, tag: RegExp): Grosze | null {
  if (typeof invoice !== 'object' || invoice === null) return null
  const amounts = Object.keys(invoice).flatMap((name) => (tag.test(name) ? [amountAt(invoice, name)] : []))
  const known = amounts.filter((one) => one !== undefined)
  return known.length === 0 || known.length < amounts.length ? null : sum(known)
}

/** Names of what was sold, the first three. */
function goodsOf(invoice: unknown): string {
  const rows = at(invoice, 'FaWiersz') === undefined ? [] : [(invoice as { FaWiersz: unknown }).FaWiersz].flat()
  const names = [...new Set(rows.slice(0, 500).map((row) => textAt(row, 'P_7')))].filter(Boolean)
  return `${names.slice(0, 3).join('; ')}${names.length > 3 ? ' i inne' : ''}`.slice(0, 1000)
}

/** `FormaPlatnosci` of the schema as a way of payment of the program; a transfer is what most are. */
const methods: Readonly<Record<string, string>> = { '1': 'cash', '2': 'card', '6': 'transfer' }

/**
 * Reads a structured invoice (FA(3), Dz. U. pattern 2025/06/25/13775; earlier patterns have the same tags). `name` of the file may
 * carry the number KSeF gave it. A refusal is a Polish sentence: what the file is not. Nothing of the file is ever run or fetched.
 */
export function readKsefFile(bytes: Uint8Array, name: string): Result<KsefInvoice, string> {
  if (bytes.length > longestInvoice) return err('Plik jest za duży na fakturę z KSeF (najwyżej 3 MB).')
  let tree: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) return err('Plik ma deklaracje, których w fakturze z KSeF nie ma.')
    if (text.split('<', mostTagSigns + 2).length > mostTagSigns + 1)
      return err('Plik ma o wiele więcej pól niż faktura z KSeF.')
    tree = parser.parse(text)
  } catch {
    return err('Tego pliku nie da się odczytać jako XML.')
  }
  const invoice = at(tree, 'Faktura', 'Fa')
  const seller = at(tree, 'Faktura', 'Podmiot1')
  const number = textAt(invoice, 'P_2')
  const issuedOn = dayAt(invoice, 'P_1')
  if (invoice === undefined || number === '' || issuedOn === null)
    return err('To nie jest faktura z KSeF: brakuje w niej numeru albo daty wystawienia.')
  const currency = textAt(invoice, 'KodWaluty').slice(0, 3) || 'PLN'
  const inZloty = currency === 'PLN'
  const kind = textAt(invoice, 'RodzajFaktury')
  const payment = at(invoice, 'Platnosc')
  return ok({
    ksefNumber: ksefNumberIn(name) ?? ksefNumberIn(textAt(tree, 'Faktura', 'NumerKSeF')) ?? '',
    sellerNip: readNip(textAt(seller, 'DaneIdentyfikacyjne', 'NIP')) ?? '',
    sellerName: textAt(seller, 'DaneIdentyfikacyjne', 'Nazwa').slice(0, 300),
    sellerAddress: [textAt(seller, 'Adres', 'AdresL1'), textAt(seller, 'Adres', 'AdresL2')]
      .filter(Boolean)
      .join(', ')
      .slice(0, 300),
    buyerNip: readNip(textAt(tree, 'Faktura', 'Podmiot2', 'DaneIdentyfikacyjne', 'NIP')) ?? '',
    number: number.slice(0, 80),
    issuedOn,
    performedOn: dayAt(invoice, 'P_6') ?? dayAt(invoice, 'OkresFa', 'P_6_Do'),
    currency,
    gross: inZloty ? (amountAt(invoice, 'P_15') ?? null) : null,
    net: inZloty ? sumOf(invoice, /^P_13_\d+(_\d+)?$/) : null,
    vat: inZloty ? sumOf(invoice, /^P_14_\d+$/) : null,
    dueOn: dayAt(payment, 'TerminPlatnosci', 'Termin'),
    paidOn: textAt(payment, 'Zaplacono') === '1' ? dayAt(payment, 'DataZaplaty') : null,
    paymentMethod: methods[textAt(payment, 'FormaPlatnosci')] ?? null,
    description: goodsOf(invoice),
    isCorrection: kind.startsWith('KOR'),
    correctedNumber: textAt(invoice, 'DaneFaKorygowanej', 'NrFaKorygowanej').slice(0, 80),
    correctedKsefNumber: ksefNumberIn(textAt(invoice, 'DaneFaKorygowanej', 'NrKSeFFaKorygowanej')) ?? '',
  })
}
