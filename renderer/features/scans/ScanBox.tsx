import { Button, NativeSelect } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import { counted } from '#shared/kernel/text.ts'
import { purposesOf, type ScannedKind, type ScanPurpose, scanPurposeNames } from '#shared/scans/records.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ScanList } from './ScanList.tsx'
import css from './scans.module.css'
import { useAddScans } from './useAddScans.ts'

type Props = {
  kind: ScannedKind
  id: number
  /** Says what belongs here, where it is not plain. */
  note?: string
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Scans of a record: dropped, chosen, or pasted; looked at, saved and taken away. */
export function ScanBox({ kind, id, note }: Props) {
  const { data, error, again } = useAsk('scans.list', { recordKind: kind, recordId: id })
  const purposes = purposesOf(kind)
  const [purpose, setPurpose] = useState<ScanPurpose>(purposes[0]!)
  const [isOver, setOver] = useState(false)
  const { add, adding, refused, forget } = useAddScans()
  const chooser = useRef<HTMLInputElement>(null)
  const say = useSay()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />

  const take = async (files: readonly File[]) => {
    if (files.length === 0 || adding) return
    const taken = await add(files, { recordKind: kind, recordId: id, purpose })
    if (taken > 0) say({ sentence: `Dodano ${counted(taken, 'skan', 'skany', 'skanów')}.` })
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    void take(files)
  }
  return (
    <section
      className={css.box}
      aria-label="Skany dokumentu"
      aria-busy={adding !== undefined}
      onPaste={paste}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
    >
      {note && <p className={css.dim}>{note}</p>}
      {data.length > 0 && <ScanList kind={kind} scans={data} />}
      <div className={css.zone} data-over={isOver || undefined}>
        {purposes.length > 1 && (
          <NativeSelect
            label="Dodawany plik to"
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value as ScanPurpose)}
            data={purposes.map((one) => ({ value: one, label: scanPurposeNames[one] }))}
          />
        )}
        <Button
          variant="default"
          leftSection={<IconPaperclip size={16} aria-hidden />}
          loading={adding !== undefined}
          onClick={() => chooser.current?.click()}
        >
          Dodaj skan
        </Button>
        <p className={css.dim}>
          Możesz też przeciągnąć tu pliki albo wkleić obraz (Ctrl+V). PDF, JPG i PNG, każdy do 20 MB.
        </p>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </div>
      <p role="status" className={css.dim}>
        {adding && adding.of > 1 && `Dodaję plik ${adding.done + 1} z ${adding.of}…`}
      </p>
      {refused.length > 0 && (
        <div role="alert">
          <Notice
            kind="block"
            title={counted(
              refused.length,
              'plik nie został dodany',
              'pliki nie zostały dodane',
              'plików nie zostało dodanych',
            )}
            action={
              <Button size="compact-sm" variant="default" onClick={forget}>
                Zamknij
              </Button>
            }
          >
            <ul className={css.refused}>
              {refused.map(({ name, message }) => (
                <li key={name}>
                  <strong>{name}</strong>: {message}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </section>
  )
}
