/** What stays after the act and why; printed in the protocol and said before it. */
export const remains: readonly string[] = [
  'Płeć, rok urodzenia i wiek przy przystąpieniu, gmina, powiat i rodzaj obszaru, kody grup i statusów, daty i powody udziału, znaki obecności, oceny i efekty: z nich liczone są statystyki.',
  'Wpisy w rejestrze zaświadczeń: numer, rodzaj i data. Duplikatu takiego zaświadczenia nie da się już wydać.',
  'Skany przy spotkaniach i innych zapisach oraz wydruki złożonych sprawozdań: program nie czyta obrazów. Sprawdź je i usuń te, na których są nazwiska.',
  'Kopie pliku i wydruki zrobione wcześniej: nadal zawierają te dane. Usuń albo zniszcz je według tego samego planu.',
]
