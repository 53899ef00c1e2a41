/** Other words a screen is looked for by, by its path. */
export const screenWords: Readonly<Record<string, string>> = {
  '/': 'start początek pulpit terminy do załatwienia',
  '/uczestnicy': 'osoby ludzie beneficjenci',
  '/kalendarz': 'terminy daty przypomnienia',
  '/edycje': 'projekty nabór rekrutacja teczki',
  '/zajecia': 'grupy spotkania obecność lista obecności frekwencja warsztaty harmonogram',
  '/kursy': 'szkolenia praktyki prace społecznie użyteczne świadczenia wydarzenia efekty zatrudnienie',
  '/partnerzy': 'partnerstwo porozumienia zobowiązania spotkania promocja',
  '/zaswiadczenia': 'certyfikaty dyplomy rejestr',
  '/raporty': 'statystyki liczby roczne MRiPS CAS',
  '/kadra': 'pracownicy specjaliści prowadzący wolontariusze godziny',
  '/dotacje': 'granty umowy budżet pieniądze oferty',
  '/dokumenty': 'faktury rachunki wydatki koszty listy płac KSeF',
  '/sprawozdania': 'rozliczenie dotacji generator witkac',
  '/historia': 'zmiany kto kiedy dziennik',
  '/kosz': 'usunięte przywróć',
  '/ochrona-danych': 'RODO wnioski upoważnienia rejestr czynności naruszenia UODO klauzule zgody',
  '/ustawienia': 'konfiguracja stowarzyszenie klub podpisy wzory słowniki',
}

type Act = { readonly label: string; readonly words: string; readonly path: string }
/** What can be begun from anywhere. */
export const acts: readonly Act[] = [
  { label: 'Nowa osoba', words: 'dodaj uczestnik uczestnika uczestniczka uczestniczkę', path: '/uczestnicy/nowa' },
  {
    label: 'Nowy dokument',
    words: 'dodaj wpisz faktura fakturę rachunek wydatek lista płac',
    path: '/dokumenty?dokument=nowy',
  },
  { label: 'Nowa dotacja', words: 'dodaj umowa umowę grant', path: '/dotacje/nowa' },
  { label: 'Nowe sprawozdanie', words: 'dodaj zacznij rozliczenie dotacji', path: '/sprawozdania/nowe' },
  { label: 'Nowa edycja', words: 'dodaj projekt', path: '/edycje/nowa' },
  {
    label: 'Nowa osoba w kadrze',
    words: 'dodaj pracownik pracownika specjalista specjalistę wolontariusz wolontariusza',
    path: '/kadra/nowa',
  },
  { label: 'Nowy partner', words: 'dodaj partnera partnerstwo instytucja instytucję', path: '/partnerzy/lista/nowe' },
  { label: 'Nowe porozumienie', words: 'dodaj partner partnerstwo umowa umowę', path: '/partnerzy/porozumienia/nowe' },
  {
    label: 'Nowy wpis promocji',
    words: 'dodaj promocja promocję działanie promocyjne',
    path: '/partnerzy/promocja/nowe',
  },
  { label: 'Zaznacz obecność', words: 'lista obecności frekwencja zajęcia nieobecność', path: '/zajecia/obecnosc' },
  { label: 'Wpisz godziny pracy', words: 'kadra ewidencja czasu', path: '/kadra/godziny' },
  {
    label: 'Wydaj zaświadczenia',
    words: 'certyfikat potwierdzenie podziękowanie drukuj',
    path: '/zaswiadczenia/wydaj',
  },
  { label: 'Drukuj rejestr zaświadczeń', words: 'wydruk lista', path: '/zaswiadczenia/rejestr' },
  {
    label: 'Nowy wniosek o dane',
    words: 'RODO dostęp sprostowanie usunięcie sprzeciw',
    path: '/ochrona-danych/wnioski/nowe',
  },
  { label: 'Nowe upoważnienie', words: 'RODO kadra dodaj', path: '/ochrona-danych/upowaznienia/nowe' },
  { label: 'Zgłoś naruszenie danych', words: 'RODO UODO wyciek incydent', path: '/ochrona-danych/naruszenia/nowe' },
  { label: 'Zmień osoby przy pracy', words: 'operator kto pracuje', path: '/ustawienia/praca' },
  { label: 'Zmień dane stowarzyszenia', words: 'adres KRS NIP konto organizacja', path: '/ustawienia/stowarzyszenie' },
  { label: 'Zmień osoby podpisujące', words: 'podpisy zarząd', path: '/ustawienia/podpisy' },
  {
    label: 'Hasło i bezpieczeństwo',
    words: 'ustaw zmień hasło szyfrowanie arkusz odzyskiwania blokada',
    path: '/ustawienia/bezpieczenstwo',
  },
  { label: 'Zmień wygląd', words: 'gęstość motyw kolory', path: '/ustawienia/wyglad' },
]
