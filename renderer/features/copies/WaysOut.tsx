import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CopySource } from '#shared/copies/contract.ts'
import type { ListedCopy } from '#shared/copies/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import css from './copies.module.css'
import { momentWords } from './copyWords.ts'
import { RestoreDialog } from './RestoreDialog.tsx'
import { RestoreFromList } from './RestoreFromList.tsx'
import { Salvage } from './Salvage.tsx'

/** The copy to begin with: verified and readable by this program; for a newer file the one made before its migration. */
export function bestCopy(copies: readonly ListedCopy[], isNewer: boolean): ListedCopy | undefined {
  const good = copies.filter((copy) => copy.isVerified && !copy.isNewer)
  return (isNewer ? good.find(({ kind }) => kind === 'beforeMigration') : undefined) ?? good[0]
}

const intro: Readonly<Record<string, string>> = {
  newer:
    'Masz dwa wyjścia. Pierwsze: zaktualizuj Klubownika na tym komputerze i otwórz go ponownie – wtedy nic nie przepada. Drugie: otwórz kopię, którą nowsza wersja zrobiła, zanim zmieniła plik; nie będzie w niej tego, co zapisano później.',
}
const usual = 'Możesz wrócić do kopii. Program najpierw pokaże, co w niej jest, a obecny plik odłoży obok.'

/** What can be done when the file cannot be opened: the copy to begin with, and all the others. */
export function WaysOut({ code }: { code: string }) {
  const { data } = useAsk('copies.list', {})
  const [open, setOpen] = useState<{ source: CopySource; title: string }>()
  if (!data) return null
  const best = bestCopy(data.copies, code === 'newer')
  return (
    <section aria-label="Wyjścia" className={css.part}>
      <p>{intro[code] ?? usual}</p>
      {best ? (
        <Button
          variant="default"
          onClick={() =>
            setOpen({ source: { where: best.where, name: best.name }, title: `z ${momentWords(best.madeAt)}` })
          }
        >
          {code === 'newer' ? 'Zobacz kopię sprzed aktualizacji' : 'Zobacz ostatnią dobrą kopię'} (
          {momentWords(best.madeAt)})
        </Button>
      ) : (
        <p>Obok pliku nie ma sprawdzonej kopii. Jeśli masz ją na pendrivie, podłącz go i wpisz ścieżkę pliku.</p>
      )}
      {code === 'damaged' && (
        <Salvage onLook={(name) => setOpen({ source: { where: 'aside', name }, title: 'z uratowanymi danymi' })} />
      )}
      <details className={css.details}>
        <summary>Wszystkie kopie i inne pliki</summary>
        <RestoreFromList copies={data.copies} isSample={data.isSample} />
      </details>
      {open && <RestoreDialog {...open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
