import { Notice } from '../../ui/layout/Notice.tsx'

/** How to look at the program with data in it, without touching the own file. */
export const SampleHint = () => (
  <Notice kind="info" title="Chcesz najpierw zobaczyć program z danymi?">
    <p>
      Zamknij go i uruchom poleceniem <code>npm start -- --demo</code>. Otworzy się przykładowy klub z dotacją,
      dokumentami i zaświadczeniami. Ten plik pozostanie nietknięty.
    </p>
  </Notice>
)
