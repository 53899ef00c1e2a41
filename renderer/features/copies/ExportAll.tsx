import { Button, Progress } from '@mantine/core'
import { useId } from 'react'
import { counted } from '#shared/kernel/text.ts'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import css from './copies.module.css'
import { useExport } from './useExport.ts'

/** Everything of the file in open formats, for who leaves the program or wants to look at the data in another one. */
export function ExportAll() {
  const { exporting, make, stop } = useExport()
  const id = useId()
  return (
    <section aria-labelledby={id} className={css.part}>
      <h2 id={id}>Wszystkie dane w otwartych formatach</h2>
      <p>
        Plik ZIP ze wszystkimi tabelami w JSON i CSV, opisem kolumn oraz skanami. Da się go przeczytać bez Klubownika;
        do odtworzenia danych w programie służą kopie. <b>Nic go nie chroni</b>: są w nim dane osobowe bez hasła.
      </p>
      {exporting.state === 'making' ? (
        <div className={css.acts}>
          <Progress
            className={css.grow ?? ''}
            value={exporting.total === 0 ? 0 : (100 * exporting.done) / exporting.total}
            aria-label="Postęp zapisywania danych"
          />
          <Button variant="default" onClick={stop}>
            Przerwij
          </Button>
        </div>
      ) : (
        <Button variant="default" onClick={make}>
          Zapisz ZIP z danymi
        </Button>
      )}
      <p role="status">
        {exporting.state === 'making' && 'Zbieram dane. Możesz w tym czasie pracować dalej na tym ekranie.'}
        {exporting.state === 'made' &&
          `${exporting.saved ? 'Zapisano' : 'Przygotowano'} ${counted(exporting.made.tables, 'tabelę', 'tabele', 'tabel')}, ${counted(exporting.made.rows, 'wiersz', 'wiersze', 'wierszy')} i ${counted(exporting.made.files, 'plik', 'pliki', 'plików')}.`}
      </p>
      <Refusal message={exporting.state === 'refused' ? exporting.message : undefined} />
    </section>
  )
}
