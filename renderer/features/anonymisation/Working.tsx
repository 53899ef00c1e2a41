/** What is going on while people are taken out: the whole file is read and written anew, which takes a while when it is large. */
export const Working = () => (
  <p role="status">
    Usuwam dane, przeszukuję cały plik i zapisuję go na nowo. Przy dużym pliku trwa to kilkanaście sekund. Nie zamykaj
    programu.
  </p>
)
