/**
 * One small task, as papers on the desk: what the journeys type, by the names of the fields. The people cannot be alive
 * and no tax office gives a NIP that begins with 000.
 */
export const association = {
  'Pełna nazwa': 'Stowarzyszenie „Zażółć Gęślą Jaźń” w Łomazach',
  'Ulica i numer': 'ul. Źródlana 7',
  'Kod pocztowy': '21-532',
  Miejscowość: 'Łomazy',
}
export const club = { 'Nazwa klubu': 'Klub Integracji Społecznej „Łąka”' }
export const signatory = { 'Imię i nazwisko': 'Świętosława Żółć', Funkcja: 'Prezeska Zarządu' }

export const grant = {
  'Tytuł zadania publicznego': 'Zażółć gęślą jaźń',
  Zleceniodawca: 'Minister Rodziny i Polityki Społecznej',
  'Początek zadania': '01.05.2021',
  'Koniec zadania': '31.12.2021',
  'Numer umowy': 'KIS/7/2021',
  'Data zawarcia': '28.04.2021',
  'Ogłoszenie konkursu albo złożenie oferty': '04.01.2021',
  'Kwota dotacji': '10 000,00',
  'Przesunięcie na pozycji': '10',
}
export const results = 'Dwanaście osób ukończyło program: źródła, łąki i żółte ćmy z wikliny.'
export const action = 'Reintegracja społeczna'
export const instructor = { 'Rodzaj kosztu': 'Instruktor wikliniarstwa', Kwota: '6 000,00' }
export const wicker = { 'Rodzaj kosztu': 'Wiklina i narzędzia', Kwota: '4 000,00' }

export const supplier = { 'NIP wystawcy': '000-000-10-11', Wystawca: 'Pracownia „Źdźbło” Józef Ćma' }
/** Three invoices: one line; two lines, the rest taken by one click; the other line. */
export const invoices = {
  whole: {
    Numer: 'FV 1/05/2021',
    Wystawiono: '12.05.2021',
    'Kwota brutto': '1 234,56',
    'Data zapłaty': '20.05.2021',
    'Czego dotyczy': 'Warsztaty wikliniarskie w maju',
  },
  split: {
    Numer: 'FV 2/06/2021',
    Wystawiono: '10.06.2021',
    'Kwota brutto': '1 000,01',
    'Data zapłaty': '17.06.2021',
    'Czego dotyczy': 'Warsztaty z materiałem w czerwcu',
  },
  other: {
    Numer: 'FV 3/07/2021',
    Wystawiono: '9.07.2021',
    'Kwota brutto': '2 999,99',
    'Data zapłaty': '16.07.2021',
    'Czego dotyczy': 'Wiklina na kosze',
  },
}

export const edition = {
  'Nazwa edycji': '2021',
  Początek: '01.05.2021',
  Koniec: '31.12.2021',
  Miejsc: '12',
  'Tytuł projektu': 'Zażółć gęślą jaźń',
  'Miejscowość wydania': 'Łomazy',
}
/** `birth` and `sex` come from the PESEL by themselves. */
export const people = [
  {
    typed: { PESEL: '84831201223', Nazwisko: 'Żyła', Imię: 'Łucja', 'Miejsce urodzenia': 'Łozowa Górka' },
    birth: '12.03.1884',
    sex: 'kobieta',
  },
  {
    typed: { PESEL: '87842402557', Nazwisko: 'Ćmiel', Imię: 'Józef', 'Miejsce urodzenia': 'Rossosz' },
    birth: '24.04.1887',
    sex: 'mężczyzna',
  },
] as const
