/** Starting texts of papers for participants and staff; the coordinator's from here on. Places in braces are filled by the program. */
export const agreementText = `# Umowa uczestnictwa nr {umowa.numer}

zawarta dnia {umowa.data} w miejscowości {edycja.miejsce} pomiędzy:

1. **{organizacja.nazwa}**, {organizacja.adres}, KRS {organizacja.krs}, NIP {organizacja.nip}, prowadzącym **{klub.nazwa}**, reprezentowanym przez: {podpisujący.imięNazwisko} – {podpisujący.funkcja}, dalej „Klub”,
2. **{osoba.imięNazwisko}**, {osoba.identyfikator}, adres: {osoba.adres}, dalej „{k:Uczestniczka|Uczestnik}”.

## § 1. Czego dotyczy umowa

1. Umowa określa zasady udziału w zajęciach Klubu w edycji „{edycja.nazwa}” w ramach projektu „{edycja.projekt}”.
2. Udział jest dobrowolny i bezpłatny. Trwa od {udział.początek} do {udział.koniec}.
3. Klub oferuje {k:Uczestniczce|Uczestnikowi} zajęcia i wsparcie w wymiarze: {udział.godziny}.

## § 2. Do czego zobowiązuje się Klub

1. Klub wspólnie z {k:Uczestniczką|Uczestnikiem} opracuje diagnozę i indywidualny plan działania, a potem pomoże ten plan wykonać.
2. Klub zapewni prowadzących, miejsce i materiały oraz poinformuje o terminach zajęć z wyprzedzeniem.
3. Klub zachowa w tajemnicy to, czego dowie się o {k:Uczestniczce|Uczestniku} i {k:jej|jego} rodzinie.
4. Po zakończeniu udziału Klub wyda zaświadczenie.

## § 3. Do czego zobowiązuje się {k:Uczestniczka|Uczestnik}

1. {k:Uczestniczka|Uczestnik} bierze udział w zajęciach wynikających z planu i potwierdza obecność podpisem; obecność wynosi co najmniej {edycja.frekwencja} godzin zajęć.
2. O nieobecności informuje Klub w miarę możliwości przed zajęciami i podaje jej przyczynę.
3. Bierze udział w diagnozie na początku i na końcu oraz wypełnia ankietę końcową.
4. Informuje o zmianie adresu, telefonu i sytuacji zawodowej, a po zakończeniu udziału – o podjęciu pracy lub nauki, jeżeli zgodzi się na kontakt.
5. Przestrzega zasad bezpieczeństwa i szanuje innych uczestników oraz prowadzących.

## § 4. Zakończenie umowy

1. {k:Uczestniczka|Uczestnik} może zrezygnować w każdym czasie; rezygnację z podaniem przyczyny składa na piśmie.
2. Klub może rozwiązać umowę, gdy nieobecności bez usprawiedliwienia uniemożliwiają osiągnięcie wymaganej obecności, gdy zasady Klubu są rażąco naruszane albo gdy podano nieprawdziwe dane, od których zależał udział.
3. Umowa kończy się także z dniem podjęcia pracy, jeżeli nie da się jej pogodzić z zajęciami.

## § 5. Postanowienia końcowe

1. {k:Uczestniczka|Uczestnik} potwierdza, że {k:otrzymała|otrzymał} klauzulę informacyjną o przetwarzaniu danych osobowych.
2. Zmiany umowy wymagają formy pisemnej.
3. Umowę sporządzono w dwóch jednobrzmiących egzemplarzach, po jednym dla każdej ze stron.

{podpisy:{k:Uczestniczka|Uczestnik}|za Klub}
`

export const applicationText = `# Formularz zgłoszeniowy

do udziału w zajęciach: {klub.nazwa}, edycja „{edycja.nazwa}”

## Dane osoby

| | |
|---|---|
| Imię i nazwisko | **{osoba.imięNazwisko}** |
| PESEL albo inny dokument | {osoba.identyfikator} |
| Data i miejsce urodzenia | {osoba.dataUrodzenia}, {osoba.miejsceUrodzenia} |
| Adres zamieszkania | {osoba.adres} |
| Gmina | {osoba.gmina} |
| Telefon | {osoba.telefon} |
| E-mail | {osoba.email} |
| Wykształcenie | {osoba.wykształcenie} |

## Kto kieruje do klubu

| | |
|---|---|
| Sposób skierowania | {udział.skierowanie} |
| Instytucja lub osoba | {udział.kierujący} |
| Kontrakt socjalny | nr {kontrakt.numer}, {kontrakt.instytucja} |

## Moja sytuacja

Zaznacz wszystko, co Ciebie dotyczy (art. 1 ust. 2 ustawy o zatrudnieniu socjalnym). Te informacje są poufne.

| | |
|---|---|
| {pole} jestem bez pracy od dłuższego czasu | {pole} mam orzeczenie o niepełnosprawności |
| {pole} jestem w kryzysie bezdomności | {pole} wychodzę z uzależnienia |
| {pole} mam trudności ze zdrowiem psychicznym | {pole} kończę lub skończyłam/skończyłem karę pozbawienia wolności |
| {pole} mam status uchodźcy | {pole} jestem w innej trudnej sytuacji życiowej |

Zarejestrowanie w urzędzie pracy: {pole} nie   {pole} tak, od dnia {kropki}

## Czego oczekuję od klubu

{kropki}{kropki}{kropki}{kropki}

{kropki}{kropki}{kropki}{kropki}

## Czego potrzebuję, żeby brać udział

{pole} dojazd   {pole} opieka nad dzieckiem lub inną osobą   {pole} dostosowanie do niepełnosprawności: {kropki}

Oświadczam, że podane dane są prawdziwe i że zgłaszam się dobrowolnie.

{podpisy:miejscowość i data|podpis osoby zgłaszającej się}

*Wypełnia klub.* Data wpływu: {udział.dataZgłoszenia}   Decyzja: {pole} kwalifikacja   {pole} lista rezerwowa   {pole} odmowa

{podpisy:data i podpis osoby przyjmującej}
`

export const clauseText = `# Informacja o przetwarzaniu danych osobowych

Podajemy ją na podstawie art. 13 ogólnego rozporządzenia o ochronie danych (RODO) każdej osobie, która zgłasza się do klubu.

1. **Kto odpowiada za Twoje dane.** Administratorem danych jest {organizacja.nazwa}, {organizacja.adres}, e-mail: {organizacja.email}, telefon: {organizacja.telefon}. W sprawach danych osobowych pisz lub dzwoń pod te adresy.
2. **Po co je przetwarzamy i na jakiej podstawie.**
   - żeby przyjąć zgłoszenie, zawrzeć i wykonać umowę uczestnictwa (art. 6 ust. 1 lit. b RODO),
   - żeby wykonać obowiązki z ustawy o zatrudnieniu socjalnym: sprawozdania i zaświadczenia (art. 6 ust. 1 lit. c RODO),
   - żeby udzielić wsparcia wymagającego danych o zdrowiu lub innych danych szczególnych (art. 9 ust. 2 lit. b RODO), a gdzie prawo tego wymaga – za Twoją zgodą (art. 9 ust. 2 lit. a RODO),
   - żeby rozliczyć projekt „{edycja.projekt}” z instytucją, która go finansuje (art. 6 ust. 1 lit. c RODO),
   - żeby pokazać działalność klubu na zdjęciach – tylko za osobną zgodą (art. 6 ust. 1 lit. a RODO).
3. **Komu je przekazujemy.** Ośrodkowi pomocy społecznej, urzędowi pracy, wojewodzie i instytucji finansującej – w zakresie, którego wymaga prawo lub umowa – oraz podmiotom, które na nasze zlecenie prowadzą księgowość i obsługę informatyczną. Nie przekazujemy danych poza Europejski Obszar Gospodarczy.
4. **Jak długo.** Dokumenty projektu przechowujemy 5 lat, licząc od roku po jego zakończeniu, chyba że umowa o finansowanie wskazuje dłuższy czas; dane osób nieprzyjętych – najdłużej do końca edycji.
5. **Jakie masz prawa.** Dostęp do danych i ich kopia, sprostowanie, ograniczenie przetwarzania, usunięcie w granicach prawa, sprzeciw, a gdy podstawą jest zgoda – jej wycofanie w każdej chwili. Możesz złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.
6. **Czy musisz je podać.** Podanie danych jest dobrowolne, ale bez nich nie możemy zawrzeć umowy. Zgody na wizerunek i na kontakt są osobne; ich brak nie ma żadnych skutków dla udziału.
7. **Automatyczne decyzje.** Nie podejmujemy decyzji automatycznie i nie profilujemy.

Potwierdzam, że {k:otrzymałam i przeczytałam|otrzymałem i przeczytałem} tę informację.

{osoba.imięNazwisko}

{podpisy:miejscowość i data|podpis}
`

export const consentText = `# Zgody

Ja, **{osoba.imięNazwisko}**, {k:uczestniczka|uczestnik} edycji „{edycja.nazwa}” ({klub.nazwa}), decyduję o każdej ze zgód osobno. Każdą mogę wycofać w dowolnej chwili; wycofanie i brak zgody nie wpływają na udział w zajęciach.

| Zgoda | Tak | Nie |
|---|---|---|
| Wykorzystanie mojego wizerunku (zdjęcia, filmy) w materiałach klubu i na jego stronach | {pole} | {pole} |
| Przekazanie podsumowania mojej diagnozy i planu działania ośrodkowi pomocy społecznej | {pole} | {pole} |
| Przetwarzanie danych o moim zdrowiu w zakresie potrzebnym do wsparcia | {pole} | {pole} |
| Kontakt po zakończeniu udziału z pytaniem o moją sytuację zawodową | {pole} | {pole} |

Administratorem danych jest {organizacja.nazwa}, {organizacja.adres}.

{podpisy:miejscowość i data|podpis {k:uczestniczki|uczestnika}}
`

export const entitlementText = `# Oświadczenie o świadczeniach

Ja, **{osoba.imięNazwisko}**, {osoba.identyfikator}, oświadczam, że na dzień podpisania **nie mam prawa** do żadnego ze świadczeń wymienionych w art. 1 ust. 3 ustawy z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym, to jest do:

1. zasiłku dla bezrobotnych,
2. zasiłku przedemerytalnego,
3. świadczenia przedemerytalnego,
4. renty strukturalnej,
5. renty z tytułu niezdolności do pracy (nie wyklucza udziału w klubie integracji społecznej – art. 1 ust. 3a),
6. emerytury,
7. nauczycielskiego świadczenia kompensacyjnego.

Jeżeli masz prawo do któregoś z nich, wpisz do którego: {kropki}

Zobowiązuję się powiadomić klub, gdy nabędę prawo do takiego świadczenia.

{podpisy:miejscowość i data|podpis {k:uczestniczki|uczestnika}}
`

export const confidentialityText = `# Oświadczenie o zachowaniu poufności

Ja, **{kadra.imięNazwisko}**, w związku z pracą na rzecz: {klub.nazwa}, zobowiązuję się:

1. zachować w tajemnicy wszystko, czego dowiem się o uczestnikach klubu i ich rodzinach, także po zakończeniu współpracy,
2. korzystać z danych osobowych tylko w zakresie upoważnienia i tylko do zadań klubu,
3. nie wynosić dokumentów i nie przesyłać danych bez zabezpieczenia,
4. od razu zgłosić koordynatorowi klubu każdą utratę dokumentu, nośnika lub inny przypadek ujawnienia danych.

Znam zasady ochrony danych osobowych obowiązujące w klubie. Wiem, że za ich naruszenie grozi odpowiedzialność przewidziana prawem.

{podpisy:miejscowość i data|podpis}
`
