import { Button, FileButton } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Picture } from '#shared/certificates/template.ts'
import { useTell } from '../../api/hooks.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './certificates.module.css'

const asDataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** A longer one is refused by the program too; this way it is not read first. Bytes. */
const largestFile = 440_000
const unreadable =
  'Nie dodano paska: pliku nie da się przeczytać albo jest za duży (najwyżej 440 kB). Zapisane dane są bezpieczne. Zmniejsz obraz i dodaj go jeszcze raz.'

/** Logo strips that certificates can show at their head; one that is shown somewhere stays. */
export function LogoList({ pictures }: { pictures: readonly Picture[] }) {
  const add = useTell('certificates.addPicture')
  const remove = useTell('certificates.removePicture')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const take = async (file: File | null) => {
    if (!file) return
    const image = file.size > largestFile ? undefined : await asDataUrl(file).catch(() => undefined)
    if (image === undefined) return setRefusal(unreadable)
    const answer = await add.tell({
      name: file.name.replace(/\.\w+$/, '').slice(0, 120) || 'pasek',
      image,
    })
    setRefusal(answer.ok ? undefined : (answer.error.fields[0]?.message ?? answer.error.message))
    if (answer.ok) say({ sentence: 'Dodano pasek logotypów.' })
  }
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (answer.ok) say({ sentence: 'Usunięto pasek logotypów.' })
  }
  return (
    <>
      <Refusal message={refusal} />
      {pictures.length > 0 && (
        <ul className={css.logos}>
          {pictures.map((one) => (
            <li key={one.id}>
              {one.name} ({one.width} × {one.height})
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconTrash size={16} aria-hidden />}
                aria-label={`Usuń pasek ${one.name}`}
                onClick={() => void takeAway(one.id)}
              >
                Usuń
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileButton
        accept="image/png,image/jpeg"
        onChange={(file) => void take(file)}
        inputProps={{ 'aria-label': 'Plik z paskiem logotypów' }}
      >
        {(props) => (
          <Button {...props} mt="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
            Dodaj pasek (PNG albo JPG)
          </Button>
        )}
      </FileButton>
    </>
  )
}
