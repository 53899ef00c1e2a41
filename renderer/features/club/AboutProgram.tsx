import type { appContract } from '#shared/app/contract.ts'
import type { Output } from '#shared/contract/define.ts'
import css from './club.module.css'

type Status = Output<(typeof appContract)['app.status']>

/** The program and the file that is open. */
export const AboutProgram = ({ status }: { status: Status }) => (
  <div className={css.about}>
    <dl>
      <dt>Program</dt>
      <dd>Klubownik {status.version}</dd>
      <dt>Otwarty plik</dt>
      <dd>{status.fileName}</dd>
      <dt>Układ danych</dt>
      <dd>wersja {status.schemaVersion}</dd>
    </dl>
    <p>
      Wszystkie dane leżą w tym jednym pliku na tym komputerze. Program niczego nie wysyła do internetu. Kto ma kopię
      pliku, ma kopię wszystkiego: osób, dotacji, dokumentów i historii zmian.
    </p>
    {status.demo && <p>To są dane przykładowe – zmiany przepadną po zamknięciu programu.</p>}
  </div>
)
