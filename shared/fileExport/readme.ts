/** The paper inside an export, for whoever opens it without the program. `day`: when it was made, as `12.05.2021`. */
export const exportReadme = (day: string): string =>
  `DANE Z KLUBOWNIKA
=================

To są wszystkie dane z pliku Klubownika, zapisane ${day} w otwartych formatach. Da się je przeczytać bez Klubownika.

UWAGA: w tych plikach są dane osobowe i nic ich tu nie chroni. Trzymaj je jak dokumenty papierowe, a niepotrzebne usuń.

CO JEST W ŚRODKU
- tabele.csv – spis tabel: nazwa, co w niej jest, ile ma wierszy.
- kolumny.csv – opis kolumn: nazwa, znaczenie, rodzaj, czy wymagana, do której tabeli prowadzi.
- json/NAZWA.json – każda tabela jako lista wierszy, dokładnie tak, jak stoi w pliku.
- csv/NAZWA.csv – to samo dla arkusza kalkulacyjnego: średniki, UTF-8. Tekst, który arkusz wziąłby za wzór, ma przed sobą apostrof;
  bez zmian jest w plikach json.
- pliki/ – skany, złożone sprawozdania i inne pliki przechowywane w danych. W tabelach stoi ścieżka do nich („plik”). Nazwą jest
  suma kontrolna treści (SHA-256), więc nie ma w niej nazwisk.

JAK CZYTAĆ LICZBY I DATY
- Kwoty (kolumny kończące się na „_grosze”) są w groszach: 123456 to 1234,56 zł.
- Czas (kolumny kończące się na „_minutes”) jest w minutach.
- Dni są zapisane jako RRRR-MM-DD, chwile w czasie UTC.
- „tak” i „nie” to 1 i 0.

Indeksów wyszukiwania nie ma, bo powstają z tych danych. Historia zmian (command_log, change_log) jest częścią danych. Notatki zastrzeżone są tu w takiej postaci, w jakiej leżą w pliku:
jeśli są zaszyfrowane osobnym hasłem, pozostają zaszyfrowane.
`
