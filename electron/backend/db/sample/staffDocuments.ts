import { bill, invoice, type SampleDocument } from './document.ts'

/** Documents of the specialists: diagnosis, counselling, training, workshops. Days: performance, issue, payment. */
export const staffDocuments: readonly SampleDocument[] = [
  invoice('14/2021', 'psychologist', ['05-31', '05-31', '06-10'], 'Diagnoza psychologiczna uczestników – 18 godz.', {
    'I.1.2.': 1_980_00,
  }),
  bill('1/05/2021', 'socialWorker', ['05-31', '05-31', '06-10'], 'Diagnoza sytuacji socjalnej uczestników – 18 godz.', {
    'I.1.1.': 1_440_00,
  }),
  invoice('FV/05/12/21', 'adviser', ['05-31', '05-31', '06-10'], 'Diagnoza zawodowa uczestników – 24 godz.', {
    'I.1.3.': 2_400_00,
  }),
  invoice(
    '19/2021',
    'psychologist',
    ['06-30', '06-30', '07-09'],
    'Diagnoza psychologiczna (18 godz.) i poradnictwo (14 godz.)',
    { 'I.1.2.': 1_980_00, 'I.2.1.': 1_540_00 },
  ),
  bill('2/06/2021', 'socialWorker', ['06-30', '06-30', '07-09'], 'Diagnoza sytuacji socjalnej uczestników – 18 godz.', {
    'I.1.1.': 1_440_00,
  }),
  invoice(
    'FV/06/13/21',
    'adviser',
    ['06-30', '06-30', '07-09'],
    'Diagnoza i IPD (24 godz.), doradztwo zawodowe (8 godz.)',
    { 'I.1.3.': 2_400_00, 'I.3.1.': 800_00 },
  ),
  invoice('N/06/2021', 'trainer', ['06-30', '06-30', '07-09'], 'Trening kompetencji społecznych – 16 godz.', {
    'I.2.2.': 1_920_00,
  }),
  invoice('23/2021', 'psychologist', ['07-30', '07-30', '08-10'], 'Poradnictwo psychologiczne – 16 godz.', {
    'I.2.1.': 1_760_00,
  }),
  invoice('FV/07/14/21', 'adviser', ['07-30', '07-30', '08-10'], 'Doradztwo zawodowe – 8 godz.', { 'I.3.1.': 800_00 }),
  invoice('N/07/2021', 'trainer', ['07-30', '07-30', '08-10'], 'Trening kompetencji społecznych – 16 godz.', {
    'I.2.2.': 1_920_00,
  }),
  bill('R 1/2021', 'weaver', ['07-30', '07-30', '08-10'], 'Warsztaty wikliniarskie – 12 godz.', { 'I.2.3.': 1_080_00 }),
  invoice('27/2021', 'psychologist', ['08-31', '08-31', '09-10'], 'Poradnictwo psychologiczne – 14 godz.', {
    'I.2.1.': 1_540_00,
  }),
  invoice('FV/08/15/21', 'adviser', ['08-31', '08-31', '09-10'], 'Doradztwo zawodowe – 8 godz.', { 'I.3.1.': 800_00 }),
  bill('R 2/2021', 'weaver', ['08-31', '08-31', '09-10'], 'Warsztaty wikliniarskie – 12 godz.', { 'I.2.3.': 1_080_00 }),
  invoice('31/2021', 'psychologist', ['09-30', '09-30', '10-08'], 'Poradnictwo psychologiczne – 20 godz.', {
    'I.2.1.': 2_200_00,
  }),
  invoice('FV/09/16/21', 'adviser', ['09-30', '09-30', '10-08'], 'Doradztwo zawodowe – 12 godz.', {
    'I.3.1.': 1_200_00,
  }),
  invoice('N/09/2021', 'trainer', ['09-30', '09-30', '10-08'], 'Trening kompetencji społecznych – 16 godz.', {
    'I.2.2.': 1_920_00,
  }),
  bill('R 3/2021', 'weaver', ['09-30', '09-30', '10-08'], 'Warsztaty wikliniarskie – 12 godz.', { 'I.2.3.': 1_080_00 }),
  invoice('38/2021', 'psychologist', ['10-29', '10-29', '11-10'], 'Poradnictwo psychologiczne – 20 godz.', {
    'I.2.1.': 2_200_00,
  }),
  invoice('FV/10/17/21', 'adviser', ['10-29', '10-29', '11-10'], 'Doradztwo zawodowe – 12 godz.', {
    'I.3.1.': 1_200_00,
  }),
  invoice(
    'N/10/2021',
    'trainer',
    ['10-29', '10-29', '11-10'],
    'Trening kompetencji (16 godz.) i warsztaty poszukiwania pracy (8 godz.)',
    { 'I.2.2.': 1_920_00, 'I.3.2.': 960_00 },
  ),
  bill('R 4/2021', 'weaver', ['10-29', '10-29', '11-10'], 'Warsztaty wikliniarskie – 12 godz.', { 'I.2.3.': 1_080_00 }),
  invoice('44/2021', 'psychologist', ['11-30', '11-30', '12-10'], 'Poradnictwo psychologiczne – 20 godz.', {
    'I.2.1.': 2_200_00,
  }),
  invoice('FV/11/18/21', 'adviser', ['11-30', '11-30', '12-10'], 'Doradztwo zawodowe – 12 godz.', {
    'I.3.1.': 1_200_00,
  }),
  invoice('N/11/2021', 'trainer', ['11-30', '11-30', '12-10'], 'Warsztaty aktywnego poszukiwania pracy – 20 godz.', {
    'I.3.2.': 2_400_00,
  }),
  bill('R 5/2021', 'weaver', ['11-30', '11-30', '12-10'], 'Warsztaty wikliniarskie – 12 godz.', { 'I.2.3.': 1_080_00 }),
  invoice('49/2021', 'psychologist', ['12-20', '12-20', '12-29'], 'Poradnictwo psychologiczne – 16 godz.', {
    'I.2.1.': 1_760_00,
  }),
  invoice('FV/12/19/21', 'adviser', ['12-20', '12-20', '12-29'], 'Doradztwo zawodowe – 12 godz.', {
    'I.3.1.': 1_200_00,
  }),
  invoice('N/12/2021', 'trainer', ['12-20', '12-20', '12-29'], 'Warsztaty aktywnego poszukiwania pracy – 12 godz.', {
    'I.3.2.': 1_440_00,
  }),
]
