import { invoice, type SampleDocument } from './document.ts'

/** Documents of the classes: materials, meals, transport. Days: performance, issue, payment. */
export const classDocuments: readonly SampleDocument[] = [
  invoice('FV 1207/05/2021', 'paper', ['05-11', '05-11', '05-25'], 'Zestawy do diagnozy i materiały biurowe', {
    'I.1.4.': 538_74,
    'II.4.': 312_45,
  }),
  invoice('1/KIS/2021', 'kitchen', ['06-30', '06-30', '07-09'], 'Obiady dla uczestników zajęć – 60 osobodni', {
    'I.2.5.': 1_110_00,
  }),
  invoice('F/210/2021', 'bus', ['06-30', '06-30', '07-09'], 'Dowóz uczestników na zajęcia Klubu', { 'I.2.6.': 580_00 }),
  invoice('18/07/2021', 'wicker', ['07-05', '07-05', '07-19'], 'Wiklina, rattan i narzędzia na warsztaty', {
    'I.2.4.': 1_243_67,
  }),
  invoice('2/KIS/2021', 'kitchen', ['07-30', '07-30', '08-10'], 'Obiady dla uczestników zajęć – 72 osobodni', {
    'I.2.5.': 1_332_00,
  }),
  invoice('F/227/2021', 'bus', ['07-30', '07-30', '08-10'], 'Dowóz uczestników na zajęcia Klubu', { 'I.2.6.': 696_00 }),
  invoice('3/KIS/2021', 'kitchen', ['08-31', '08-31', '09-10'], 'Obiady dla uczestników zajęć – 48 osobodni', {
    'I.2.5.': 888_00,
  }),
  invoice('F/244/2021', 'bus', ['08-31', '08-31', '09-10'], 'Dowóz uczestników na zajęcia Klubu', { 'I.2.6.': 464_00 }),
  invoice('26/09/2021', 'wicker', ['09-06', '09-06', '09-20'], 'Wiklina i bejca na warsztaty', { 'I.2.4.': 986_40 }),
  invoice('4/KIS/2021', 'kitchen', ['09-30', '09-30', '10-08'], 'Obiady dla uczestników zajęć – 84 osobodni', {
    'I.2.5.': 1_554_00,
  }),
  invoice('F/261/2021', 'bus', ['09-30', '09-30', '10-08'], 'Dowóz uczestników na zajęcia Klubu', { 'I.2.6.': 812_00 }),
  invoice('5/KIS/2021', 'kitchen', ['10-29', '10-29', '11-10'], 'Obiady dla uczestników zajęć – 80 osobodni', {
    'I.2.5.': 1_480_00,
  }),
  invoice('F/278/2021', 'bus', ['10-29', '10-29', '11-10'], 'Dowóz uczestników na zajęcia Klubu', { 'I.2.6.': 812_00 }),
  invoice('FV 3318/11/2021', 'paper', ['11-08', '11-08', '11-22'], 'Materiały wykończeniowe na warsztaty', {
    'I.2.4.': 441_31,
  }),
  invoice('6/KIS/2021', 'kitchen', ['11-30', '11-30', '12-10'], 'Obiady dla uczestników zajęć – 82 osobodni', {
    'I.2.5.': 1_517_00,
  }),
  invoice('F/295/2021', 'bus', ['11-30', '11-30', '12-10'], 'Dowóz uczestników na zajęcia Klubu', { 'I.2.6.': 824_18 }),
  invoice('7/KIS/2021', 'kitchen', ['12-20', '12-20', '12-29'], 'Obiady dla uczestników zajęć – 46 osobodni', {
    'I.2.5.': 851_00,
  }),
  invoice('F/312/2021', 'bus', ['12-20', '12-20', '12-29'], 'Dowóz uczestników na zajęcia Klubu', { 'I.2.6.': 571_87 }),
]
