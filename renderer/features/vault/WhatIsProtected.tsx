/** What the passphrase protects and what it does not, in plain words. */
export const WhatIsProtected = () => (
  <section aria-label="Co hasło chroni">
    <h2>Co hasło chroni, a czego nie</h2>
    <ul>
      <li>
        Chroni wszystko, co jest w pliku: osoby, dokumenty, skany, historię, niezapisane formularze, a także kopie w
        folderze „kopie”.
      </li>
      <li>
        Nie chroni wydruków i plików, które zapiszesz poza programem. Dokument otwarty w innym programie leży w
        prywatnym folderze do zablokowania albo zamknięcia Klubownika.
      </li>
      <li>Nie chroni przed kimś, kto siedzi przy otwartym programie – do tego służy „Zablokuj” (Ctrl+L).</li>
      <li>
        Kopie zrobione inaczej niż w programie, na przykład na pendrivie, zostają pod hasłem z dnia, w którym je
        zrobiono; zrobione przed pierwszym hasłem otworzy każdy.
      </li>
      <li>Kto zapomni hasła i nie ma arkusza odzyskiwania, nie odzyska danych.</li>
    </ul>
  </section>
)
