import type { CertificateData } from '#shared/certificates/schema.ts'

const first = 'Anna Barbara Celina Danuta Elżbieta Felicja Grażyna Halina Irena Jadwiga Łucja Małgorzata'.split(' ')
const last =
  'Kowalska Śliwińska Żółtowska Gęsicka-Wróbel Brzęczyszczykiewicz Łoś Ćwik Źrebiec Nowakowska Mączyńska'.split(' ')

/** `count` made-up certificates that differ in number, name, birth date and end of participation, as those of an edition do. */
export const certificateSample = (count: number): CertificateData[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'ZK' as const,
    number: `${index + 1}/KIS/2021`,
    organisation: { name: 'Stowarzyszenie „Razem w Łęgach”', address: 'ul. Szkolna 7, 21-532 Łęgi', krs: '0000123456' },
    club: {
      name: 'Klub Integracji Społecznej w Łęgach',
      registerNumber: '14/2020',
      registerAuthority: 'Wojewoda Lubelski',
    },
    legalBasis: 'na podstawie art. 18 ust. 5a ustawy z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym',
    person: {
      firstName: first[index % first.length]!,
      lastName: last[Math.floor(index / first.length) % last.length]!,
      sex: 'K' as const,
      birthDate: `18${60 + (index % 40)}-0${1 + (index % 9)}-${10 + (index % 19)}`,
      birthPlace: 'Biała Podlaska',
    },
    period: { from: '2021-05-04', to: `2021-12-${10 + (index % 20)}` },
    editionName: 'Edycja 2021',
    projectTitle: 'Od KIS-u do PES-u',
    programme: '',
    activities: [
      { name: 'Warsztaty aktywizacji zawodowej', minutes: 45 * 40 },
      { name: 'Indywidualne poradnictwo psychologiczne', minutes: 45 * 8 },
      { name: 'Trening umiejętności społecznych', minutes: 45 * 24 },
      { name: 'Spotkania z doradcą zawodowym', minutes: 45 * 12 },
    ],
    hourMinutes: 45 as const,
    totalMinutes: 45 * 84,
    totalKind: 'programme' as const,
    place: 'Łęgi',
    issuedOn: '2021-12-31',
    signatories: [{ name: 'Zofia Śliwińska', function: 'Prezes Zarządu' }],
    fundingLine: 'Zadanie publiczne finansowane ze środków budżetu państwa.',
    orientation: 'portrait' as const,
    annulled: false,
    duplicateOn: null,
    duplicateSignatory: '',
    recipient: '',
    wording: null,
    subject: '',
    logoId: null,
  }))
