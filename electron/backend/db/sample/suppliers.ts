import { organisation } from './organisation.ts'

export type SampleSupplier = { readonly name: string; readonly nip: string; readonly address: string }
const supplier = (name: string, nip: string, address: string): SampleSupplier => ({ name, nip, address })

/**
 * Who issued the documents: made-up firms and people. Their NIP numbers pass the checksum and begin with 000, which no tax
 * office issues; people who bill for a contract have none.
 */
export const suppliers = {
  own: supplier(organisation.name, organisation.nip, 'Łozowa Górka 17, 21-532 Łomazy'),
  psychologist: supplier(
    'Gabinet Psychologiczny „Przystań” Żaneta Łuczak',
    '0001371187',
    'ul. Lipowa 4, 21-500 Biała Podlaska',
  ),
  socialWorker: supplier('Jadwiga Grzybowska', '', 'Studzianka 101, 21-532 Łomazy'),
  adviser: supplier(
    '„Kompas” Doradztwo Zawodowe Mirosław Ździebło',
    '0001741359',
    'ul. Cicha 11, 21-500 Biała Podlaska',
  ),
  trainer: supplier('Fundacja Trenerska „Krok po Kroku”', '0002111525', 'ul. Ogrodowa 2, 21-560 Międzyrzec Podlaski'),
  weaver: supplier('Stanisław Pięta', '', 'Łozowa Górka 3, 21-532 Łomazy'),
  paper: supplier('„Ołówek” Artykuły Biurowe i Plastyczne s.c.', '0002481699', 'ul. Handlowa 8, 21-500 Biała Podlaska'),
  wicker: supplier('Gospodarstwo Wikliniarskie Żmijewscy', '0002851860', 'Zarzecze Łozowe 9, 21-580 Wisznice'),
  kitchen: supplier('„Kuchnia u Gąsiorów” Bożena Gąsior', '0003222037', 'ul. Wiejska 15, 21-532 Łomazy'),
  bus: supplier('Przewozy Osobowe „Żuraw” Tadeusz Sęk', '0003592202', 'ul. Polna 22, 21-533 Rossosz'),
  careCourse: supplier(
    'Centrum Szkoleń „Nauka i Praca” sp. z o.o.',
    '0003962372',
    'ul. Warszawska 40, 21-500 Biała Podlaska',
  ),
  greenCourse: supplier(
    'Ośrodek Kształcenia „Zielona Dłoń” sp. z o.o.',
    '0004332549',
    'ul. Leśna 1, 21-500 Biała Podlaska',
  ),
  clinic: supplier('Przychodnia „Zdrowa Wieś” sp. z o.o.', '0004702710', 'ul. Szkolna 6, 21-532 Łomazy'),
  insurer: supplier('Towarzystwo Ubezpieczeń „Opoka Wschodnia” S.A.', '0005072889', 'ul. Długa 90, 20-000 Lublin'),
  workshop: supplier('Serwis Maszyn Rolniczych „Chróst” Andrzej Chróst', '0005443050', 'ul. Kolejowa 3, 21-532 Łomazy'),
  clothes: supplier(
    '„BHP-Wschód” Odzież i Szkolenia Tomasz Ruść',
    '0005813222',
    'ul. Zamkowa 12, 21-500 Biała Podlaska',
  ),
  farm: supplier('Gospodarstwo Agroturystyczne „Pod Dębem” Ewa Żyto', '0006183390', 'Łozowa Górka 41, 21-532 Łomazy'),
  printer: supplier('Drukarnia „Litera” Paweł Ćmak', '0006553562', 'ul. Brzeska 77, 21-500 Biała Podlaska'),
  radio: supplier('Radio „Nad Krzną” sp. z o.o.', '0006923734', 'ul. Rynkowa 5, 21-500 Biała Podlaska'),
  newspaper: supplier('Wydawnictwo „Echo Zielawy” Róża Bąk', '0007293904', 'ul. Szkolna 2, 21-533 Rossosz'),
  accountant: supplier('Biuro Rachunkowe „Bilans” Urszula Śliż', '0007664074', 'ul. Prosta 3, 21-500 Biała Podlaska'),
  telecom: supplier('„Wschodnie Łącza” sp. z o.o.', '0008034240', 'ul. Kablowa 10, 20-000 Lublin'),
  power: supplier('„Prąd dla Wsi” sp. z o.o.', '0008404412', 'ul. Jasna 14, 20-000 Lublin'),
} as const satisfies Record<string, SampleSupplier>
