import type { ReactNode } from 'react'
import type { appContract } from '#shared/app/contract.ts'
import type { Output } from '#shared/contract/define.ts'
import css from './club.module.css'

type Status = Output<(typeof appContract)['app.status']>

/** The program and the file that is open; `sample`: the way to look at the sample. */
export const AboutProgram = ({ status, sample }: { status: Status; sample: ReactNode }) => (
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
    {sample}
  </div>
)
