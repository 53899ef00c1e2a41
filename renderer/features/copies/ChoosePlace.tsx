import { Button, TextInput } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useBridge } from '../../api/hooks.tsx'
import css from './copies.module.css'

type Props = { drives: readonly string[]; isBusy: boolean; onChoose: (folder: string) => void }

/** Points at the folder of a second place: by the system's dialog where the host has one, else by its path. */
export function ChoosePlace(props: Props) {
  const { chooseFolder } = useBridge()
  return chooseFolder ? <ByDialog {...props} ask={chooseFolder} /> : <ByPath {...props} />
}

type DrivesProps = { drives: readonly string[]; words: string; onPick: (drive: string) => void }
/** The disks that are here now, each a button. */
const Drives = ({ drives, words, onPick }: DrivesProps) =>
  drives.length > 0 && (
    <p className={css.acts}>
      {words}
      {drives.map((drive) => (
        <Button key={drive} variant="default" size="compact-sm" onClick={() => onPick(drive)}>
          {drive}
        </Button>
      ))}
    </p>
  )

function ByDialog({ drives, isBusy, onChoose, ask }: Props & { ask: () => Promise<string | null> }) {
  const [isAsking, setAsking] = useState(false)
  const choose = async () => {
    setAsking(true)
    const folder = await ask().finally(() => setAsking(false))
    if (folder !== null) onChoose(folder)
  }
  return (
    <>
      <Drives drives={drives} words="Podłączone teraz (kliknij, żeby zapamiętać):" onPick={onChoose} />
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        loading={isBusy || isAsking}
        onClick={() => void choose()}
      >
        Wskaż folder na innym dysku…
      </Button>
    </>
  )
}

function ByPath({ drives, isBusy, onChoose }: Props) {
  const [folder, setFolder] = useState(drives[0] ?? '')
  return (
    <>
      <Drives drives={drives} words="Podłączone teraz:" onPick={setFolder} />
      <form
        className={css.acts}
        onSubmit={(event) => {
          event.preventDefault()
          onChoose(folder)
        }}
      >
        <TextInput
          label="Folder na innym dysku"
          placeholder="na przykład E:\"
          className={css.grow ?? ''}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={isBusy} disabled={folder.trim() === ''}>
          Zapamiętaj to miejsce
        </Button>
      </form>
    </>
  )
}
