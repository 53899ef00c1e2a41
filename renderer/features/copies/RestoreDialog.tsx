import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import type { CopyInside, CopySource } from '#shared/copies/contract.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { WideDialog } from '../../ui/layout/WideDialog.tsx'
import { CopyPassphrase } from './CopyPassphrase.tsx'
import css from './copies.module.css'
import { InsideTable } from './InsideTable.tsx'

type Props = {
  source: CopySource
  /** `z 12.05.2021, 14:03`. */
  title: string
  /** The file is a sample, in whose place no copy is put. */
  isSample?: boolean
  onClose: () => void
}

/** What will be missing after the copy has taken the place of the file. */
function Lost({ present }: Pick<CopyInside, 'present'>) {
  if (!present)
    return (
      <Notice kind="info">
        Obecnego pliku nie da się otworzyć, więc nie ma z czym porównać. Zostanie odłożony obok.
      </Notice>
    )
  const { after } = present
  if (after === null)
    return (
      <Notice kind="due" title="To nie jest kopia obecnego pliku.">
        Powstała z innego pliku albo z innego ciągu zmian. Po odtworzeniu zobaczysz tylko to, co jest w niej.
      </Notice>
    )
  if (after.total === 0) return <Notice kind="good">Od zrobienia tej kopii niczego nie zapisano.</Notice>
  return (
    <Notice
      kind="due"
      title={`Po odtworzeniu zabraknie tego, co zapisano po tej kopii: ${counted(after.total, 'kroku', 'kroków', 'kroków')}.`}
    >
      <p>Ostatnie z nich:</p>
      <ul className={css.lost}>
        {after.newest.map(({ at, sentence }) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** A copy opened aside: what is inside, what would be lost, and the way to put it in the place of the file. */
export function RestoreDialog({ source, title, isSample = false, onClose }: Props) {
  const client = useQueryClient()
  const look = useTell('copies.look')
  const restore = useTell('copies.restore')
  const [inside, setInside] = useState<CopyInside>()
  const [error, setError] = useState<CallError>()
  const [asks, setAsks] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const say = useSay()
  const secret = passphrase === '' ? null : { passphrase }
  const open = async () => {
    setError(undefined)
    const answer = await look.tell({ source, secret })
    if (answer.ok) setInside(answer.value)
    else {
      setError(answer.error)
      if (answer.error.fields.some(({ path }) => path === 'passphrase')) setAsks(true)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once; again only when a passphrase is given
  useEffect(() => void open(), [])
  const put = async () => {
    const answer = await restore.tell({ source, secret })
    if (!answer.ok) return setError(answer.error)
    onClose()
    say({
      sentence: answer.value.aside
        ? `Odtworzono kopię. Poprzedni plik leży obok jako „${answer.value.aside}” i można do niego wrócić.`
        : 'Odtworzono kopię.',
    })
    // Everything that was read is of the file before.
    await client.resetQueries()
  }
  return (
    <WideDialog fits title={`Kopia ${title}`} close="Zamknij podgląd" onClose={onClose}>
      <div className={css.inside}>
        {look.isTelling && <Loading what="Otwieram kopię…" />}
        {asks && (
          <CopyPassphrase
            value={passphrase}
            onChange={setPassphrase}
            onSend={() => void open()}
            isBusy={look.isTelling}
          />
        )}
        <Refusal message={error?.message} />
        {inside && isSample && <InsideTable inside={inside} />}
        {inside && !isSample && (
          <>
            <InsideTable inside={inside} />
            <Lost present={inside.present} />
            <p>
              Obecny plik nie zginie: program najpierw odłoży go obok, pod własną nazwą, i będzie można do niego wrócić
              tą samą drogą. {inside.isProtected ? 'Kopia ma hasło z dnia, w którym powstała.' : 'Kopia nie ma hasła.'}
            </p>
            <div className={css.acts}>
              <Button loading={restore.isTelling} onClick={() => void put()}>
                Odtwórz tę kopię
              </Button>
              <Button variant="default" onClick={onClose}>
                Zostaw obecny plik
              </Button>
            </div>
          </>
        )}
      </div>
    </WideDialog>
  )
}
