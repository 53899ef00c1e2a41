import { invoice, payroll, type SampleDocument } from './document.ts'

/** Administrative documents. Days: performance, issue, payment. */
export const officeDocuments: readonly SampleDocument[] = [
  invoice('WL2021054417', 'telecom', ['05-12', '05-12', '05-26'], 'Telefon i internet – maj', { 'II.3.': 92_25 }),
  payroll('LP/1/2021', 'own', ['05-31', '05-31', '05-31'], 'Wynagrodzenie koordynatora za maj', { 'II.1.': 1_150_00 }),
  invoice('5/LOZA/2021', 'accountant', ['05-31', '05-31', '06-10'], 'Obsługa księgowa za maj', { 'II.2.': 520_00 }),
  invoice('WL2021064748', 'telecom', ['06-12', '06-12', '06-28'], 'Telefon i internet – czerwiec', { 'II.3.': 92_25 }),
  invoice(
    'PW/21/06/0731',
    'power',
    ['06-15', '06-15', '06-29'],
    'Energia elektryczna w siedzibie Klubu za 2 miesiące',
    { 'II.5.': 187_42 },
  ),
  payroll('LP/2/2021', 'own', ['06-30', '06-30', '06-30'], 'Wynagrodzenie koordynatora za czerwiec', {
    'II.1.': 1_150_00,
  }),
  invoice('6/LOZA/2021', 'accountant', ['06-30', '06-30', '07-09'], 'Obsługa księgowa za czerwiec', {
    'II.2.': 520_00,
  }),
  invoice('WL2021075079', 'telecom', ['07-12', '07-12', '07-26'], 'Telefon i internet – lipiec', { 'II.3.': 92_25 }),
  invoice('7/LOZA/2021', 'accountant', ['07-30', '07-30', '08-10'], 'Obsługa księgowa za lipiec', { 'II.2.': 520_00 }),
  payroll('LP/3/2021', 'own', ['07-30', '07-30', '07-30'], 'Wynagrodzenie koordynatora za lipiec', {
    'II.1.': 1_150_00,
  }),
  invoice('WL2021085410', 'telecom', ['08-12', '08-12', '08-26'], 'Telefon i internet – sierpień', { 'II.3.': 92_25 }),
  invoice(
    'PW/21/08/0731',
    'power',
    ['08-15', '08-15', '08-30'],
    'Energia elektryczna w siedzibie Klubu za 2 miesiące',
    { 'II.5.': 203_15 },
  ),
  payroll('LP/4/2021', 'own', ['08-31', '08-31', '08-31'], 'Wynagrodzenie koordynatora za sierpień', {
    'II.1.': 1_150_00,
  }),
  invoice('8/LOZA/2021', 'accountant', ['08-31', '08-31', '09-10'], 'Obsługa księgowa za sierpień', {
    'II.2.': 520_00,
  }),
  invoice('FV 2570/09/2021', 'paper', ['09-02', '09-02', '09-16'], 'Materiały biurowe', { 'II.4.': 298_17 }),
  invoice('WL2021095741', 'telecom', ['09-12', '09-12', '09-27'], 'Telefon i internet – wrzesień', { 'II.3.': 92_25 }),
  payroll('LP/5/2021', 'own', ['09-30', '09-30', '09-30'], 'Wynagrodzenie koordynatora za wrzesień', {
    'II.1.': 1_150_00,
  }),
  invoice('9/LOZA/2021', 'accountant', ['09-30', '09-30', '10-08'], 'Obsługa księgowa za wrzesień', {
    'II.2.': 520_00,
  }),
  invoice('WL2021106072', 'telecom', ['10-12', '10-12', '10-26'], 'Telefon i internet – październik', {
    'II.3.': 92_25,
  }),
  invoice(
    'PW/21/10/0731',
    'power',
    ['10-15', '10-15', '10-29'],
    'Energia elektryczna w siedzibie Klubu za 2 miesiące',
    { 'II.5.': 196_88 },
  ),
  payroll('LP/6/2021', 'own', ['10-29', '10-29', '10-29'], 'Wynagrodzenie koordynatora za październik', {
    'II.1.': 1_150_00,
  }),
  invoice('10/LOZA/2021', 'accountant', ['10-29', '10-29', '11-10'], 'Obsługa księgowa za październik', {
    'II.2.': 520_00,
  }),
  invoice('WL2021116403', 'telecom', ['11-12', '11-12', '11-26'], 'Telefon i internet – listopad', { 'II.3.': 92_25 }),
  payroll('LP/7/2021', 'own', ['11-30', '11-30', '11-30'], 'Wynagrodzenie koordynatora za listopad', {
    'II.1.': 1_150_00,
  }),
  invoice('11/LOZA/2021', 'accountant', ['11-30', '11-30', '12-10'], 'Obsługa księgowa za listopad', {
    'II.2.': 520_00,
  }),
  invoice('WL2021126734', 'telecom', ['12-09', '12-09', '12-23'], 'Telefon i internet – grudzień', { 'II.3.': 92_25 }),
  invoice(
    'FV 3702/12/2021',
    'paper',
    ['12-13', '12-13', '12-27'],
    'Papier, segregatory i koszulki na dokumenty zadania',
    { 'II.4.': 171_01 },
  ),
  invoice(
    'PW/21/12/0731',
    'power',
    ['12-15', '12-15', '12-28'],
    'Energia elektryczna w siedzibie Klubu za 2 miesiące',
    { 'II.5.': 211_09 },
  ),
  payroll('LP/8/2021', 'own', ['12-20', '12-20', '12-21'], 'Wynagrodzenie koordynatora za grudzień', {
    'II.1.': 1_150_00,
  }),
  invoice('12/LOZA/2021', 'accountant', ['12-20', '12-20', '12-29'], 'Obsługa księgowa za grudzień', {
    'II.2.': 520_00,
  }),
]
