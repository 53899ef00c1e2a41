import { invoice, type SampleDocument } from './document.ts'

/** Documents of the partnership and of promotion. Days: performance, issue, payment. */
export const outreachDocuments: readonly SampleDocument[] = [
  invoice('FV/233/21', 'printer', ['05-20', '05-20', '06-02'], 'Druk plakatów i ulotek o naborze i dofinansowaniu', {
    'I.6.1.': 1_230_00,
  }),
  invoice('12/06/2021', 'farm', ['06-16', '06-16', '06-30'], 'Spotkanie partnerstwa – sala i poczęstunek', {
    'I.5.1.': 598_00,
  }),
  invoice('R/07/58', 'radio', ['07-08', '07-09', '07-23'], 'Wywiad o Klubie i nagranie z zajęć', { 'I.6.2.': 492_00 }),
  invoice('17/07/2021', 'farm', ['07-17', '07-19', '08-02'], 'Spotkanie otwarte w Klubie – poczęstunek', {
    'I.6.3.': 471_36,
  }),
  invoice('14/2021', 'newspaper', ['09-10', '09-10', '09-24'], 'Artykuł o Klubie – wydanie jesienne', {
    'I.6.2.': 369_00,
  }),
  invoice('31/09/2021', 'farm', ['09-15', '09-15', '09-29'], 'Spotkanie partnerstwa – sala i poczęstunek', {
    'I.5.1.': 634_50,
  }),
  invoice(
    'F/269/2021',
    'bus',
    ['10-14', '10-14', '10-28'],
    'Autokar na wizytę studyjną w CIS i spółdzielni socjalnej',
    { 'I.5.2.': 1_890_00 },
  ),
  invoice('39/11/2021', 'farm', ['11-20', '11-22', '12-06'], 'Spotkanie otwarte w Klubie – poczęstunek', {
    'I.6.3.': 488_64,
  }),
  invoice('47/12/2021', 'farm', ['12-08', '12-08', '12-22'], 'Spotkanie partnerstwa – sala i poczęstunek', {
    'I.5.1.': 641_90,
  }),
  invoice('19/2021', 'newspaper', ['12-10', '12-10', '12-23'], 'Artykuł podsumowujący zadanie', { 'I.6.2.': 369_00 }),
]
