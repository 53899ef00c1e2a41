import { Button } from '@mantine/core'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'

/** Above every screen, when the file lacks what was saved here before, until the user says that it is known. */
export function StandingNotice() {
  const standing = useAsk('fileCheck.standing', {}).data
  const accept = useTell('fileCheck.accept')
  if (!standing || standing.kind === 'agrees') return null
  const known = (
    <Button variant="default" loading={accept.isTelling} onClick={() => void accept.tell({})}>
      Wiem, pracuję dalej na tym pliku
    </Button>
  )
  if (standing.kind === 'other')
    return (
      <Notice kind="due" title="To inny plik niż ten, na którym ostatnio pracowano w tym miejscu" action={known}>
        Pod tą samą nazwą leżał plik z innymi zmianami. Niczego nie zmieniono. Jeśli to nie ten plik, zamknij program i
        odszukaj właściwy; jeśli tak ma być, pracuj dalej.
      </Notice>
    )
  return (
    <Notice
      kind="block"
      title={`W pliku brakuje ostatnich zmian: najwyżej ${counted(standing.missing, 'zmiany', 'zmian', 'zmian')}`}
      action={known}
    >
      Program zapisał je w tym miejscu, ale w pliku ich nie ma: przepadły na dysku albo jest to starsza kopia pliku.
      Reszta danych jest bezpieczna. Zajrzyj do historii, na czym plik się kończy, i wpisz brakujące zmiany jeszcze raz
      albo otwórz nowszą kopię z folderu „kopie”.
    </Notice>
  )
}
