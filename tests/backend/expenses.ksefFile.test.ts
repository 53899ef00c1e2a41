import { expect, it } from 'vitest'
import { readKsefFile } from '#backend/expenses/ksef/file.ts'
import { ksefSamples, ksefXml } from '../support/ksef.ts'

const read = (xml: string, name = 'faktura.xml') => readKsefFile(new TextEncoder().encode(xml), name)
const ksefNumber = '1234563218-20260201-0100001AF629-AF'

it.each([
  [
    'without tax, paid in cash',
    ksefSamples.basic,
    {
      number: 'R/17/2026',
      gross: 480_50,
      net: 480_50,
      vat: null,
      paymentMethod: 'cash',
      paidOn: null,
      sellerName: 'Pracownia Kromka s.c.',
      sellerAddress: 'ul. Polna 4, 21-505 Łomazy',
      buyerNip: '5260250274',
    },
  ],
  [
    'with two rates of tax',
    ksefSamples.net,
    {
      number: 'FV 46/2026',
      gross: 77_58,
      net: 66_00,
      vat: 11_58,
      performedOn: '2026-03-03',
      isCorrection: false,
      description: 'papier; książki',
    },
  ],
  [
    'paid in advance',
    ksefSamples.advance,
    { number: 'ZAL/3/2026', gross: 100_00, paidOn: '2026-03-05', paymentMethod: 'cash' },
  ],
  [
    'correcting another, of a seller without a NIP',
    ksefSamples.correction,
    {
      number: 'KOR 2/2026',
      gross: 0,
      isCorrection: true,
      correctedNumber: 'FV 46/2026',
      correctedKsefNumber: ksefNumber,
      dueOn: '2026-04-02',
      paymentMethod: 'transfer',
      sellerNip: '',
    },
  ],
])('an invoice %s is read', (_, xml, expected) => {
  expect(read(xml)).toMatchObject({ ok: true, value: expected })
})

it('names are read with their signs, and the number of the register from the name of the file', () => {
  const answer = read(ksefXml(), `${ksefNumber}.xml`)
  expect(answer).toMatchObject({
    ok: true,
    value: { sellerName: 'Księgarnia "Źródło" & syn', ksefNumber, gross: 123_00, net: 100_00, vat: 23_00 },
  })
})

it('an invoice in another currency proposes no amounts', () => {
  const answer = read(ksefXml({ currency: 'EUR' }))
  expect(answer).toMatchObject({ ok: true, value: { currency: 'EUR', gross: null, net: null, vat: null } })
})

it.each([
  ['nothing', ''],
  ['no XML', 'Numer;Kwota\n1;2'],
  ['another XML', '<JPK><Naglowek/></JPK>'],
  ['an invoice without a number', ksefXml({ number: '' })],
  ['a day that does not exist', ksefXml({ issued: '2026-02-30' })],
  [
    'entities that swell',
    `<!DOCTYPE f [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${ksefXml().replace('FV 1/2026', '&b;')}`,
  ],
  [
    'a file of the disk',
    `<!DOCTYPE f [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ksefXml().replace('FV 1/2026', '&x;')}`,
  ],
  ['tags without end', '<a>'.repeat(100_000)],
  [
    'a name of the language itself',
    '<Faktura><__proto__><Fa><P_1>2026-01-01</P_1><P_2>x</P_2></Fa></__proto__></Faktura>',
  ],
  ['more than an invoice can be', `${ksefXml()}${' '.repeat(3_000_000)}`],
])('%s is no invoice, and says so in a sentence', (_, xml) => {
  const answer = read(xml)
  expect(answer.ok).toBe(false)
  expect(!answer.ok && answer.error).toMatch(/^[A-ZŻ].*\.$/)
})

it('bytes that are no text at all are no invoice', () => {
  expect(readKsefFile(Uint8Array.from([0xff, 0xfe, 0x00, 0x3c]), 'x.xml').ok).toBe(false)
})

it('amounts nobody could mean are left out, a long text is cut', () => {
  const answer = read(ksefXml({ gross: '1e99', goods: ['x'.repeat(50_000)] }))
  expect(answer).toMatchObject({ ok: true, value: { gross: null } })
  expect(answer.ok && answer.value.description.length).toBeLessThanOrEqual(1000)
})
