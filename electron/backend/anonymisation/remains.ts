/** What stays after the act and why; printed in the protocol and said before it. */
export const remains: readonly string[] = [
  'Płeć, rok urodzenia i wiek przy przystąpieniu, gmina, powiat i rodzaj obszaru, kody grup i statusów, daty i powody udziału, znaki obecności, oceny i efekty: z nich liczone są statystyki.',
  'Wpisy w rejestrze zaświadczeń: numer, rodzaj i data. Wymaga ich przepis o zaświadczeniach; duplikatu takiego zaświadczenia nie da się już wydać.',
  'Złożone sprawozdania (PDF): dowód rozliczenia dotacji, program ich nie zmienia. Sprawdź, czy w opisie nie ma nazwisk.',
]

/** What stays when only a part went. */
export const remainsOfPart: readonly string[] = [
  'Dane osoby, jej udział, obecności, diagnoza, plan, efekty i zaświadczenia: trzeba je przechowywać do dnia podanego w podstawie. Po tym dniu osoba zostanie zanonimizowana.',
]
