import type { Severity } from '../result.ts'

/** A check the program does not make: a person does, in the way the checklist says. */
export type ByHand = {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly source: string
  readonly how: string
}
type Row = readonly [id: string, severity: Severity, title: string, source: string, how: string]

const rows: readonly Row[] = [
  [
    'C-37',
    'blocks',
    'Granice małej dotacji',
    'art. 19a ustawy o działalności pożytku publicznego',
    'Przy małej dotacji sprawdź kwotę, sumę roczną w gminie i, w dawnym stanie prawnym, 90 dni.',
  ],
  [
    'C-04',
    'warning',
    'Zamówienie starsze niż zadanie',
    'praktyka ocen sprawozdań',
    'Porównaj daty zamówień i umów z wykonawcami z początkiem zadania i datą umowy o dotację.',
  ],
  [
    'C-06',
    'blocks',
    'Karty pracy i listy obecności poza terminem',
    'umowa',
    'Przejrzyj daty kart pracy i list obecności: mają być w terminie zadania.',
  ],
  [
    'C-07',
    'warning',
    'Działania poza harmonogramem',
    'oferta, III.4',
    'Porównaj daty działań z harmonogramem z oferty i wyjaśnij różnice w I.2.',
  ],
  [
    'C-23',
    'warning',
    'Zmieniony tekst formularza',
    'praktyka ocen sprawozdań',
    'Porównaj brzmienia formularza z tekstem urzędowym (przycisk „Porównaj” przy podglądzie).',
  ],
  [
    'C-38',
    'blocks',
    'Cena jednostkowa ponad limit',
    'regulamin konkursu',
    'Sprawdź, czy żadna rzecz nie kosztowała więcej niż limit z umowy.',
  ],
  [
    'C-40',
    'error',
    'Kwota brutto mimo odliczonego VAT',
    'praktyka ocen sprawozdań',
    'Jeżeli stowarzyszenie odlicza VAT, rozlicz kwoty netto.',
  ],
  [
    'C-41',
    'blocks',
    'Niepełny opis dokumentu',
    'praktyka ocen sprawozdań',
    'Sprawdź opis każdego dokumentu: zadanie, pozycja, źródła, podpisy.',
  ],
  [
    'C-42',
    'warning',
    'Opisy podpisane jednego dnia',
    'praktyka ocen sprawozdań',
    'Sprawdź daty podpisów na opisach dokumentów.',
  ],
  [
    'C-43',
    'blocks',
    'Inny nabywca na dokumencie',
    'umowa',
    'Sprawdź, czy nabywcą na każdym dokumencie jest stowarzyszenie, z jego NIP-em.',
  ],
  [
    'C-45',
    'blocks',
    'Koszt niekwalifikowalny',
    'umowa; regulamin konkursu',
    'Sprawdź, czy wśród rozliczanych nie ma kar, odsetek, kosztów sądowych, alkoholu i upominków.',
  ],
  [
    'C-46',
    'blocks',
    'Brak dowodu zapłaty',
    'praktyka ocen sprawozdań',
    'Dołącz do każdego dokumentu wyciąg albo potwierdzenie przelewu.',
  ],
  [
    'C-47',
    'error',
    'Umowa z osobą bez nazwy projektu, rachunku lub ewidencji godzin',
    'praktyka ocen sprawozdań',
    'Sprawdź teczki umów zlecenia: nazwa projektu, rachunek, godziny.',
  ],
  [
    'C-48',
    'warning',
    'Nierealny łączny czas pracy osoby',
    'praktyka ocen sprawozdań',
    'Zsumuj godziny osoby we wszystkich projektach w miesiącu.',
  ],
  [
    'C-49',
    'blocks',
    'Porozumienia z wolontariuszami',
    'ustawa o działalności pożytku publicznego, art. 42–46',
    'Przejrzyj uwagi przy porozumieniach: forma pisemna, ubezpieczenie, rozwiązanie.',
  ],
  [
    'C-50',
    'warning',
    'Karty pracy wolontariuszy',
    'praktyka ocen sprawozdań',
    'Przejrzyj uwagi przy kartach pracy: podpisy, daty, godziny.',
  ],
  [
    'C-51',
    'error',
    'Stawka wolontariusza',
    'regulamin konkursu',
    'Porównaj stawki z limitem umowy i zapisz, skąd się wzięły.',
  ],
  [
    'C-52',
    'error',
    'Wycena wkładu rzeczowego',
    'praktyka ocen sprawozdań',
    'Sprawdź podstawę wyceny i dokument właściciela każdej rzeczy.',
  ],
  [
    'C-53',
    'warning',
    'Dostawca powiązany z władzami',
    'praktyka ocen sprawozdań',
    'Sprawdź, czy żaden wystawca nie jest powiązany z członkiem zarządu.',
  ],
  [
    'C-54',
    'error',
    'Brak rozeznania rynku',
    'regulamin konkursu',
    'Dla wydatków od progu z umowy dołącz rozeznanie rynku sprzed zakupu.',
  ],
  [
    'C-55',
    'info',
    'Faktury w KSeF',
    'obowiązek KSeF',
    'Program działa bez sieci i nie widzi KSeF. Zaloguj się do KSeF, wyszukaj faktury na NIP stowarzyszenia z okresu zadania i porównaj z listą dokumentów.',
  ],
  [
    'C-56',
    'blocks',
    'Podatek i składki od wynagrodzeń',
    'praktyka ocen sprawozdań',
    'Sprawdź, czy podatek i ZUS od rozliczanych wynagrodzeń są zapłacone.',
  ],
  [
    'C-57',
    'blocks',
    'Rezultat lub działanie bez opisu',
    'oferta, III.4 i III.6',
    'Sprawdź, czy I.1 i I.2 wymieniają każdy rezultat i każde działanie pod tą samą nazwą.',
  ],
  [
    'C-58',
    'blocks',
    'Rezultat poniżej progu',
    'regulamin konkursu',
    'Porównaj osiągnięte wartości z progami umowy; niższe wyjaśnij albo policz proporcjonalny zwrot.',
  ],
  [
    'C-59',
    'error',
    'Liczba osób a listy obecności',
    'praktyka ocen sprawozdań',
    'Porównaj liczbę osób w rezultatach z liczbą różnych osób na listach.',
  ],
  [
    'C-60',
    'error',
    'Rezultat bez dowodu z oferty',
    'oferta, III.6',
    'Sprawdź, czy każdy rezultat ma dowód, który obiecano w ofercie.',
  ],
  [
    'C-61',
    'error',
    'Brak listy obecności',
    'regulamin konkursu',
    'Sprawdź, czy każde działanie z uczestnikami ma listę obecności.',
  ],
  [
    'C-62',
    'blocks',
    'Promocja bez oznaczenia',
    'umowa, § 7',
    'Sprawdź, czy materiały promocyjne mają wymagany logotyp i informację.',
  ],
  [
    'C-64',
    'error',
    'Działanie wykonane przez inny podmiot',
    'ustawa o działalności pożytku publicznego, art. 16 ust. 4',
    'Sprawdź, czy umowa na to pozwala i czy I.2 o tym mówi.',
  ],
  [
    'C-65',
    'warning',
    'Zgody na wizerunek i ochrona małoletnich',
    'regulamin konkursu',
    'Sprawdź zgody osób na opublikowanych zdjęciach i standardy ochrony małoletnich.',
  ],
]

/** Shown on the checklist as not checked by the program; C-55 can never be, because the program works without a network. */
export const checkedByHand: readonly ByHand[] = rows.map(([id, severity, title, source, how]) => ({
  id,
  severity,
  title,
  source,
  how,
}))
