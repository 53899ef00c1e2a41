/** Starting text of an agreement with partners; the coordinator's from here on. Places in braces are filled by the program. */
export const partnershipAgreementText = `# Porozumienie o współpracy nr {porozumienie.numer}

**{porozumienie.tytuł}**

zawarte dnia {porozumienie.data} w miejscowości {porozumienie.miejsce} pomiędzy **{organizacja.nazwa}**, {organizacja.adres}, KRS {organizacja.krs}, NIP {organizacja.nip}, prowadzącym **{klub.nazwa}**, reprezentowanym przez: {podpisujący.imięNazwisko} – {podpisujący.funkcja}, dalej „Stowarzyszenie”, a następującymi partnerami:

{porozumienie.strony}

## § 1. Cel porozumienia

{porozumienie.cel}

## § 2. Zobowiązania partnerów

Każdy z partnerów wykonuje na rzecz uczestników Klubu i ich rodzin konkretne zadania:

{porozumienie.zobowiązania}

## § 3. Zobowiązania Stowarzyszenia

1. Stowarzyszenie koordynuje współpracę, prowadzi Klub i informuje partnerów o potrzebach uczestników.
2. Osobą do kontaktu ze strony Stowarzyszenia jest koordynator Klubu: {klub.koordynator}, telefon {organizacja.telefon}, e-mail {organizacja.email}.
3. Stowarzyszenie zbiera informacje o wykonaniu zobowiązań i przedstawia je na spotkaniach partnerów.

## § 4. Spotkania i podejmowanie decyzji

1. Spotkania partnerów odbywają się: {porozumienie.spotkania}.
2. O spotkaniu i jego porządku Stowarzyszenie zawiadamia co najmniej 7 dni wcześniej.
3. Ustalenia zapadają za zgodą obecnych i są zapisywane w protokole z podaniem osoby odpowiedzialnej i terminu.

## § 5. Koszty, promocja i ochrona danych

1. Partnerzy współpracują nieodpłatnie, chyba że odrębna umowa mówi inaczej.
2. Strony mogą informować o współpracy, używając swoich nazw i znaków graficznych oraz oznaczeń wymaganych przez instytucje finansujące Klub.
3. Dane uczestników są przekazywane tylko w niezbędnym zakresie i na podstawie przepisów albo odrębnej umowy. Strony zachowują je w tajemnicy.

## § 6. Czas trwania, zmiany i wypowiedzenie

1. Porozumienie obowiązuje od {porozumienie.od} do: {porozumienie.do}.
2. Zmiana porozumienia wymaga aneksu na piśmie.
3. Każda ze stron może wypowiedzieć porozumienie na piśmie. Okres wypowiedzenia: {porozumienie.wypowiedzenie}.
4. Spory strony rozwiązują polubownie.
5. Porozumienie sporządzono po jednym egzemplarzu dla każdej ze stron.

{porozumienie.podpisy}`
