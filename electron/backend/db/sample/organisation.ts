/**
 * The association of the sample: made up, in a made-up village. Its numbers pass their checksums and can belong to nobody:
 * no tax office issues NIP numbers beginning with 000, no bank has the number 0000 0000, no REGON begins with 99,
 * and the register of courts has not reached this KRS number. Addresses end in `.example`, telephones begin with 000.
 */
export const organisation = {
  name: 'Stowarzyszenie Społeczno-Kulturalne „Łoza” w Łozowej Górce',
  shortName: 'Stowarzyszenie „Łoza”',
  krs: '0009999123',
  nip: '0001001013',
  regon: '991202101',
  street: 'Łozowa Górka 17',
  postalCode: '21-532',
  city: 'Łomazy',
  phone: '83 000 12 21',
  email: 'klub@loza.example',
  website: 'loza.example',
  bankAccount: '65000000000000000020210501',
} as const

/** The club the association runs. */
export const kis = {
  name: 'Klub Integracji Społecznej w Łozowej Górce',
  street: 'Łozowa Górka 17',
  postalCode: '21-532',
  city: 'Łomazy',
  createdOn: '2019-06-03',
  startedOn: '2019-09-02',
  registerNumber: 'KIS/000/2019',
  registerAuthority: 'Wojewoda Lubelski',
  registeredOn: '2019-08-12',
  coordinator: 'Bożena Więckowska',
  certificatePattern: '{NR}/KIS/{ROK}',
} as const

/** Who signs for the association, in the order of the signatures. */
export const signatories = [
  { name: 'Halina Świątek-Wójcik', function: 'prezeska zarządu' },
  { name: 'Zbigniew Ćwiąkalski', function: 'skarbnik' },
] as const

/** Who works at the computer; the first one is the coordinator. */
export const operators = [
  { name: 'Bożena Więckowska', role: 'koordynatorka' },
  { name: 'Urszula Śliż', role: 'księgowa' },
] as const
