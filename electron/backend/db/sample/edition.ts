const hours = (count: number): number => count * 60

/** The edition of 2021 with the programme of its classes; hours of 60 minutes. */
export const edition = {
  name: 'Edycja 2021',
  projectTitle: 'Od KIS-u do PES-u',
  programme: 'Od wykluczenia do aktywizacji. Edycja 2021',
  place: 'Łozowa Górka',
  startsOn: '2021-05-01',
  endsOn: '2021-12-31',
  places: 12,
  hourMinutes: 60,
  fundingLine:
    'Zadanie publiczne „Od KIS-u do PES-u” finansowane ze środków budżetu państwa w ramach programu „Od wykluczenia do aktywizacji. Edycja 2021”.',
  activities: [
    { name: 'Diagnoza i Indywidualny Plan Działania', minutes: hours(10) },
    { name: 'Indywidualne poradnictwo psychologiczne', minutes: hours(10) },
    { name: 'Trening kompetencji społecznych', minutes: hours(64) },
    { name: 'Warsztaty wikliniarskie', minutes: hours(60) },
    { name: 'Doradztwo zawodowe i warsztaty aktywnego poszukiwania pracy', minutes: hours(46) },
    { name: 'Spotkania z instytucjami, zajęcia kulturalne i sportowe', minutes: hours(36) },
  ],
} as const
