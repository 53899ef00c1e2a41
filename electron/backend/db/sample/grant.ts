import { gr } from '#shared/kernel/money.ts'

/**
 * The grant „Od KIS-u do PES-u” of 2021: term, amount and programme are those of the real project; number and days of the
 * contract and its limits are made up. The whole cost is the grant, so there is no own contribution.
 */
export const grant = {
  title: 'Od KIS-u do PES-u',
  funder: 'Minister Rodziny i Polityki Społecznej',
  funderKind: 'state',
  mode: 'openCall',
  form: 'powierzenie',
  programme: 'Od wykluczenia do aktywizacji. Edycja 2021',
  priority: 'Priorytet I – Usługi reintegracyjne',
  lawDate: '2021-01-04',
  contractNumber: 'PZS/I/000/2021',
  contractDate: '2021-04-26',
  taskFrom: '2021-05-01',
  taskTo: '2021-12-31',
  spendGrantFrom: '2021-05-01',
  spendGrantTo: '2021-12-31',
  spendOtherFrom: '2021-05-01',
  spendOtherTo: '2021-12-31',
  amount: gr(119_412_00),
  received: gr(119_412_00),
  shiftPermille: 100,
  adminCapPermille: 150,
  adminCapBase: 'grant',
  cashlessOnly: true,
  reportDays: 30,
  note: 'Dotacja przykładowa: kwota, termin i program są prawdziwe, osoby, firmy, umowa i dokumenty zmyślone.',
} as const
