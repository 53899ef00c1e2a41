import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { counted } from '#shared/kernel/text.ts'
import type { ScanSums } from '#shared/scans/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ConfirmDialog } from '../../ui/layout/ConfirmDialog.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './scans.module.css'
import { sizeWords, sumWords } from './scanWords.ts'

/** Lets go the bytes of scans that nothing needs, and if wanted of those in the bin; asked first, because it cannot be taken back. */
export function ReleaseScans({ sums: { free, inBin } }: { sums: ScanSums }) {
  const today = useAsk('app.status', {}).data?.today
  const { tell, isTelling } = useTell('scans.release')
  const [withBin, setWithBin] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const say = useSay()
  const going = withBin
    ? { scans: free.scans + inBin.scans, bytes: free.bytes + inBin.bytes }
    : { scans: free.scans, bytes: free.bytes }
  const release = async () => {
    const answer = await tell({ removedBefore: withBin ? (today ?? null) : null })
    setAsking(false)
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    setWithBin(false)
    const { released, bytes } = answer.value
    say({
      sentence: `Zwolniono miejsce po ${released === 1 ? 'jednym skanie' : `${released} skanach`}: ${sizeWords(bytes)}.`,
    })
  }
  return (
    <section aria-labelledby="scans-release">
      <h2 id="scans-release">Miejsce po usuniętych skanach</h2>
      <p className={css.dim}>
        Treść usuniętego skanu zostaje w pliku, żeby skan dało się przywrócić. Zwolnienie miejsca niszczy ją na zawsze.
        Skanów, które leżą przy zapisach, i złożonych sprawozdań nie rusza.
      </p>
      <p>
        {free.scans === 0 ? 'Nie ma skanów, których nic nie potrzebuje.' : `Nic już nie potrzebuje: ${sumWords(free)}.`}
      </p>
      {inBin.scans > 0 && (
        <Checkbox
          label={`Także skany usunięte przed dzisiejszym dniem, które leżą w koszu (${sumWords(inBin)})`}
          checked={withBin}
          onChange={(event) => setWithBin(event.currentTarget.checked)}
        />
      )}
      <Refusal message={refusal} />
      {going.scans > 0 && (
        <Button variant="default" onClick={() => setAsking(true)}>
          Zwolnij miejsce
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={`Zwolnić miejsce po skanach (${counted(going.scans, 'plik', 'pliki', 'plików')}, ${sizeWords(going.bytes)})?`}
          act="Zwolnij miejsce"
          stay="Zostaw skany"
          destroys
          busy={isTelling}
          onAct={() => void release()}
          onStay={() => setAsking(false)}
        >
          <p>
            Tego nie da się cofnąć. {withBin && 'Skany z kosza wrócą odtąd tylko z nazwą, bez treści. '}Skany zostaną w
            kopiach pliku klubu zrobionych wcześniej. Sam plik nie zmaleje: zwolnione miejsce zajmą następne dane.
          </p>
        </ConfirmDialog>
      )}
    </section>
  )
}
