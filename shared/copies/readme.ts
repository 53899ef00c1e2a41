/** The paper in the folder of copies, for whoever looks in there without the program. `file`: the name of the data file. */
export const copiesReadme = (file: string): string =>
  `KOPIE PLIKU KLUBOWNIKA
======================

W tym folderze program Klubownik sam przechowuje kopie pliku „${file}”.
Nie trzeba tu niczego robić. Program usuwa tylko te kopie, które sam zrobił, i zostawia:
po jednej z 7 ostatnich dni, z 4 ostatnich tygodni i z 12 ostatnich miesięcy, 5 ostatnich
zrobionych ręcznie oraz kopie sprzed dwóch ostatnich zmian budowy pliku.

Każda kopia została po zapisaniu otwarta i sprawdzona. Ich spis jest w pliku, którego nazwa kończy się na
„-spis-kopii.json”: są w nim daty i liczby, nie ma nazwisk. Bez spisu kopie nadal da się otworzyć.

JAK ODTWORZYĆ DANE Z KOPII
1. Otwórz Klubownika.
2. Wejdź w Ustawienia, a tam w Kopie. Jeśli plik się nie otwiera, te same kopie pokaże ekran startowy.
3. Wybierz kopię. Program pokaże, co w niej jest i czego w niej nie ma.
4. Wybierz „Odtwórz tę kopię”. Obecny plik zostanie odłożony obok, pod własną nazwą, i można do niego wrócić.

NA NOWYM KOMPUTERZE
Zainstaluj Klubownika, uruchom go, wejdź w Ustawienia, Kopie i wskaż plik kopii z tego folderu.
Kopia ma to hasło, które plik miał w dniu jej zrobienia.

CZEGO NIE ROBIĆ
Nie kopiuj pliku „${file}” w Eksploratorze, gdy program jest otwarty: taka kopia może nie mieć ostatnich zmian.
Nie zmieniaj nazw kopii: program przestanie je rozpoznawać jako swoje.
`
