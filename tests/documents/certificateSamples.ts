import { type CertificateData, certificateData } from '#shared/certificates/schema.ts'

const activityNames = [
  'Warsztaty aktywizacji zawodowej',
  'Indywidualne poradnictwo psychologiczne',
  'Trening umiejętności społecznych',
  'Poradnictwo prawne i obywatelskie',
  'Kurs obsługi komputera',
  'Grupa wsparcia',
  'Zajęcia z gospodarowania budżetem domowym',
  'Warsztaty zdrowego żywienia',
  'Spotkania z doradcą zawodowym',
  'Staż u pracodawcy',
  'Wyjazd integracyjny do Białej Podlaskiej',
  'Warsztaty rękodzieła ludowego',
]

/** The first `count` activities, with uneven hours. */
export const activities = (count: number): CertificateData['activities'] =>
  activityNames.slice(0, count).map((name, index) => ({ name, minutes: 45 * (4 + ((index * 7) % 30)) }))

/** A made-up certificate; what is given replaces whole parts of it. */
export function certificate(change: Partial<CertificateData> = {}): CertificateData {
  return certificateData.parse({
    kind: 'ZK',
    number: '3/KIS/2021',
    organisation: { name: 'Stowarzyszenie „Razem w Łęgach”', address: 'ul. Szkolna 7, 21-532 Łęgi', krs: '0000123456' },
    club: {
      name: 'Klub Integracji Społecznej w Łęgach',
      registerNumber: '14/2020',
      registerAuthority: 'Wojewoda Lubelski',
    },
    legalBasis: 'na podstawie art. 18 ust. 5a ustawy z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym',
    person: {
      firstName: 'Anna',
      lastName: 'Kowalska',
      sex: 'K',
      birthDate: '1880-05-07',
      birthPlace: 'Biała Podlaska',
    },
    period: { from: '2021-05-04', to: '2021-12-15' },
    editionName: 'Edycja 2021',
    projectTitle: 'Od KIS-u do PES-u',
    programme: '',
    activities: activities(3),
    hourMinutes: 45,
    totalMinutes: 120 * 45,
    totalKind: 'programme',
    place: 'Łęgi',
    issuedOn: '2021-12-20',
    signatories: [{ name: 'Zofia Śliwińska', function: 'Prezes Zarządu' }],
    fundingLine: 'Zadanie publiczne finansowane ze środków budżetu państwa.',
    orientation: 'portrait',
    ...change,
  })
}

/** The longest names that are likely on paper. */
export const longPerson: CertificateData['person'] = {
  firstName: 'Władysława Bronisława',
  lastName: 'Brzęczyszczykiewicz-Wojciechowska',
  sex: 'K',
  birthDate: '1879-09-30',
  birthPlace: 'Siemiatycze-Stacja Kolonia nad Bugiem',
}
