import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Sex } from '#shared/kernel/identifiers.ts'
import { situations } from './situations.ts'

export type SamplePerson = {
  readonly firstName: string
  readonly lastName: string
  readonly sex: Sex
  /** Empty: a right PESEL of somebody this old could be a living person's. */
  readonly pesel: ''
  readonly otherIdentifier: string
  readonly birthDate: IsoDate
  readonly birthPlace: string
  readonly street: string
  readonly postalCode: string
  readonly city: string
  readonly gmina: string
  readonly powiat: string
  readonly wojewodztwo: string
  /** Code list `area_kind`. */
  readonly areaKind: string
  /** Code lists `education` and `disability`. */
  readonly education: string
  readonly disability: string
  readonly note: string
  readonly startedOn: IsoDate
  readonly endedOn: IsoDate
  /** Code list `end_reason`. */
  readonly endReason: 'Z1' | 'Z2' | 'Z3'
}

/** Kept with every person of the sample, so that nobody takes it for a real one. */
export const madeUpNote = 'Osoba zmyślona. Nie ma numeru PESEL, bo każdy poprawny mógłby należeć do kogoś żyjącego.'

const gminas = { Łomazy: '21-532', Rossosz: '21-533', 'Biała Podlaska': '21-500' } as const
const terms = {
  Z1: ['2021-05-10', '2021-12-31'],
  Z2: ['2021-05-10', '2021-11-30'],
  Z3: ['2021-05-17', '2021-10-29'],
} as const

/** `address`: house and village. */
const person = (
  lastName: string,
  firstName: string,
  sex: Sex,
  birthDate: IsoDate,
  birthPlace: string,
  [street, city, gmina]: readonly [street: string, city: string, gmina: keyof typeof gminas],
  endReason: keyof typeof terms = 'Z1',
): SamplePerson => ({
  firstName,
  lastName,
  sex,
  pesel: '',
  otherIdentifier: `dane przykładowe ${lastName.toLocaleLowerCase('pl')}`,
  birthDate,
  birthPlace,
  street,
  postalCode: gminas[gmina],
  city,
  gmina,
  powiat: 'bialski',
  wojewodztwo: 'lubelskie',
  areaKind: '3',
  education: situations[lastName]?.education ?? '',
  disability: situations[lastName]?.disability ?? '',
  note: madeUpNote,
  startedOn: terms[endReason][0],
  endedOn: terms[endReason][1],
  endReason,
})

/**
 * The twelve participants, all made up; every one of them ended, so that every one is owed a certificate.
 */
export const people: readonly SamplePerson[] = [
  person('Żyła', 'Łucja', 'K', '1984-03-12', 'Łozowa Górka', ['Łozowa Górka 5', 'Łozowa Górka', 'Łomazy']),
  person('Ćwikła', 'Jadwiga', 'K', '1966-11-02', 'Rossosz', ['ul. Długa 31', 'Rossosz', 'Rossosz'], 'Z2'),
  person('Śliwińska', 'Agnieszka', 'K', '1988-07-21', 'Biała Podlaska', [
    'Sławacinek Nowy 14',
    'Sławacinek Nowy',
    'Biała Podlaska',
  ]),
  person('Źrebiec', 'Bożena', 'K', '1979-01-30', 'Łomazy', ['ul. Wiejska 2', 'Łomazy', 'Łomazy']),
  person('Gęś', 'Helena', 'K', '1971-05-09', 'Wisznice', ['Studzianka 48', 'Studzianka', 'Łomazy']),
  person('Łoś', 'Krystyna', 'K', '1992-02-29', 'Łomazy', ['Huszcza 7', 'Huszcza', 'Łomazy'], 'Z3'),
  person('Ósmak', 'Wanda', 'K', '1963-10-17', 'Parczew', ['Bordziłówka 19', 'Bordziłówka', 'Rossosz']),
  person('Szczebrzeszyńska-Wierzchosławska', 'Żelisława Małgorzata', 'K', '1995-12-06', 'Międzyrzec Podlaski', [
    'Łozowa Górka 28',
    'Łozowa Górka',
    'Łomazy',
  ]),
  person('Dąb', 'Stanisław', 'M', '1965-08-15', 'Łomazy', ['Dubów 63', 'Dubów', 'Łomazy'], 'Z2'),
  person('Ćmiel', 'Józef', 'M', '1961-04-24', 'Rossosz', ['Mokre 12', 'Mokre', 'Rossosz']),
  person('Żądło', 'Zbigniew', 'M', '1990-06-03', 'Biała Podlaska', ['Styrzyniec 20', 'Styrzyniec', 'Biała Podlaska']),
  person('Jędrzejczak', 'Władysław', 'M', '1976-09-28', 'Terespol', ['Sitnik 3', 'Sitnik', 'Biała Podlaska']),
]
