/**
 * What an invoice of the state's register says, as its file (FA(3)) writes it: amounts with a point, days as `YYYY-MM-DD`. What is
 * left out is not in the file.
 */
export type KsefValues = {
  readonly seller?: { readonly nip?: string; readonly name?: string; readonly address?: readonly string[] }
  readonly buyerNip?: string
  readonly number?: string
  readonly issued?: string
  readonly performed?: string
  readonly currency?: string
  /** `P_13_1`, `P_14_1`, `P_13_7` …: net and tax by rate. */
  readonly amounts?: Readonly<Record<string, string>>
  readonly gross?: string
  /** `VAT`, `ZAL` (in advance), `KOR` (a correction). */
  readonly kind?: string
  readonly corrects?: { readonly number: string; readonly ksefNumber?: string }
  readonly goods?: readonly string[]
  /** `method` is the code of the schema: 1 cash, 2 card, 6 transfer. */
  readonly payment?: { readonly paidOn?: string; readonly dueOn?: string; readonly method?: string }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const tag = (name: string, value: string | undefined) =>
  value === undefined ? '' : `<${name}>${escaped(value)}</${name}>`
const around = (name: string, inside: string) => (inside === '' ? '' : `<${name}>${inside}</${name}>`)

function partyOf(name: string, nip: string | undefined, own: { name?: string; address?: readonly string[] }): string {
  const identity = around('DaneIdentyfikacyjne', tag('NIP', nip) + tag('Nazwa', own.name))
  const lines = (own.address ?? []).map((line, index) => tag(`AdresL${index + 1}`, line)).join('')
  return around(name, identity + around('Adres', lines && tag('KodKraju', 'PL') + lines))
}

function paymentOf({ paidOn, dueOn, method }: NonNullable<KsefValues['payment']>): string {
  const paid = paidOn === undefined ? '' : tag('Zaplacono', '1') + tag('DataZaplaty', paidOn)
  return around('Platnosc', paid + around('TerminPlatnosci', tag('Termin', dueOn)) + tag('FormaPlatnosci', method))
}

/** An invoice of a shop with 23 % VAT. */
const ordinary = {
  seller: { nip: '1234563218', name: 'Księgarnia "Źródło" & syn' },
  buyerNip: '5260250274',
  number: 'FV 1/2026',
  issued: '2026-02-01',
  currency: 'PLN',
  amounts: { P_13_1: '100', P_14_1: '23.00' },
  gross: '123.00',
  kind: 'VAT',
  goods: [],
} as const satisfies KsefValues

/** A structured invoice of the values given; what is not given is that of an ordinary one. */
export function ksefXml(values: KsefValues = {}): string {
  const all = { ...ordinary, ...values }
  const corrected = around(
    'DaneFaKorygowanej',
    tag('NrFaKorygowanej', all.corrects?.number) + tag('NrKSeFFaKorygowanej', all.corrects?.ksefNumber),
  )
  const rows = all.goods.map((name, index) =>
    around('FaWiersz', tag('NrWierszaFa', String(index + 1)) + tag('P_7', name)),
  )
  const amounts = Object.entries(all.amounts).map(([name, amount]) => tag(name, amount))
  const invoice = [
    ...[tag('KodWaluty', all.currency), tag('P_1', all.issued), tag('P_2', all.number), tag('P_6', all.performed)],
    ...[...amounts, tag('P_15', all.gross), tag('RodzajFaktury', all.kind), corrected, ...rows],
    paymentOf(all.payment ?? {}),
  ].join('\n')
  return `<?xml version="1.0" encoding="utf-8"?>
<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">
<Naglowek><KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza><WariantFormularza>3</WariantFormularza></Naglowek>
${partyOf('Podmiot1', all.seller.nip, all.seller)}
${partyOf('Podmiot2', all.buyerNip, { name: 'Stowarzyszenie' })}
<Fa>${invoice}</Fa>
</Faktura>`
}

/** Invoices of the four shapes the register knows: without tax, with it, paid in advance, correcting another. */
export const ksefSamples = {
  basic: ksefXml({
    seller: { nip: '7010009990', name: 'Pracownia Kromka s.c.', address: ['ul. Polna 4', '21-505 Łomazy'] },
    number: 'R/17/2026',
    issued: '2026-03-02',
    amounts: { P_13_7: '480.50' },
    gross: '480.50',
    goods: ['warsztaty pieczenia chleba'],
    payment: { method: '1' },
  }),
  net: ksefXml({
    number: 'FV 46/2026',
    issued: '2026-03-04',
    performed: '2026-03-03',
    amounts: { P_13_1: '46', P_14_1: '10.58', P_13_3: '20', P_14_3: '1.00' },
    gross: '77.58',
    goods: ['papier', 'papier', 'książki'],
  }),
  advance: ksefXml({
    number: 'ZAL/3/2026',
    issued: '2026-03-05',
    amounts: { P_13_1: '81.30', P_14_1: '18.70' },
    gross: '100.00',
    kind: 'ZAL',
    payment: { paidOn: '2026-03-05', method: '1' },
  }),
  correction: ksefXml({
    // A number of another country's office, which is no NIP.
    seller: { nip: '1234567890', name: 'Biuro Zmian' },
    number: 'KOR 2/2026',
    issued: '2026-03-20',
    amounts: { P_13_1: '0.00', P_14_1: '0.00' },
    gross: '0.00',
    kind: 'KOR',
    corrects: { number: 'FV 46/2026', ksefNumber: '1234563218-20260201-0100001AF629-AF' },
    payment: { dueOn: '2026-04-02', method: '6' },
  }),
} as const
