import { invoice, payroll, type SampleDocument } from './document.ts'

/** Documents of courses, examinations and internships. Days: performance, issue, payment. */
export const courseDocuments: readonly SampleDocument[] = [
  invoice('POL/2021/06/0417', 'insurer', ['06-01', '06-01', '06-08'], 'Ubezpieczenie NNW uczestników', {
    'I.3.5.': 498_00,
  }),
  invoice('611/2021', 'clinic', ['06-14', '06-15', '06-29'], 'Badania lekarskie 12 uczestników', {
    'I.3.5.': 1_020_00,
  }),
  invoice('FA 702/2021', 'clothes', ['08-26', '08-26', '09-09'], 'Odzież robocza dla 2 stażystów', {
    'I.4.3.': 629_26,
  }),
  invoice('FA 711/2021', 'clothes', ['08-30', '08-30', '09-13'], 'Szkolenie BHP 2 stażystów', { 'I.4.3.': 150_00 }),
  invoice(
    'FS-88/09/2021',
    'careCourse',
    ['09-24', '09-24', '10-08'],
    'Kurs „Opiekun dzieci i osób starszych” – I część (5 osób)',
    { 'I.3.3.': 4_625_00 },
  ),
  payroll('LP/ST/1/2021', 'own', ['09-30', '09-30', '10-05'], 'Stypendia stażowe za wrzesień (2 osoby)', {
    'I.4.1.': 3_060_00,
  }),
  invoice('9/S/2021', 'workshop', ['09-30', '09-30', '10-08'], 'Opieka nad 2 stażystami', { 'I.4.2.': 700_00 }),
  invoice(
    'FS-97/10/2021',
    'careCourse',
    ['10-22', '10-22', '11-05'],
    'Kurs „Opiekun dzieci i osób starszych” – II część (5 osób)',
    { 'I.3.3.': 4_625_00 },
  ),
  payroll('LP/ST/2/2021', 'own', ['10-29', '10-29', '11-05'], 'Stypendia stażowe za październik (2 osoby)', {
    'I.4.1.': 3_060_00,
  }),
  invoice('10/S/2021', 'workshop', ['10-29', '10-29', '11-10'], 'Opieka nad 2 stażystami', { 'I.4.2.': 700_00 }),
  invoice(
    '45/11/2021',
    'greenCourse',
    ['11-19', '11-19', '12-03'],
    'Kurs pielęgnacji terenów zielonych z obsługą pilarki (5 osób)',
    { 'I.3.4.': 7_100_00 },
  ),
  payroll('LP/ST/3/2021', 'own', ['11-30', '11-30', '12-06'], 'Stypendia stażowe za listopad (2 osoby)', {
    'I.4.1.': 3_060_00,
  }),
  invoice('11/S/2021', 'workshop', ['11-30', '11-30', '12-10'], 'Opieka nad 2 stażystami', { 'I.4.2.': 700_00 }),
]
