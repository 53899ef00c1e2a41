import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useBridge, useTell } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './protection.module.css'
import type { SectionProps } from './sectionProps.ts'

/** One person's copy: what is in it, the paper, the file, and the note that it was handed over. */
function Copy({ personId, print }: { personId: number; print: SectionProps['print'] }) {
  const { data, error, again } = useAsk('dataProtection.access', { personId })
  const { tell, isTelling } = useTell('dataProtection.disclose')
  const [noted, setNoted] = useState(false)
  const bridge = useBridge()
  const say = useSay()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Zbieram dane osoby…" />
  const save = async () => {
    // The program keeps only the last files; one pushed out by prints is gathered once more.
    const fresh = await bridge.call('dataProtection.access', { personId })
    if (!fresh.ok) return say({ sentence: fresh.error.message, tone: 'refused' })
    if (await bridge.saveFile((fresh.value as typeof data).fileId)) say({ sentence: 'Zapisano plik z danymi osoby.' })
  }
  const note = async () => {
    const what = `kopia danych osobowych: ${counted(data.records, 'zapis', 'zapisy', 'zapisów')}`
    const answer = await tell({ personId, kind: 'access', recipient: 'osoba, której dane dotyczą', what })
    setNoted(answer.ok)
    say(
      answer.ok
        ? { sentence: 'Zapisano w rejestrze, że osoba dostała kopię danych.' }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return (
    <section className={css.part} aria-label={`Kopia danych: ${data.person}`}>
      <p className={css.dim}>
        {counted(data.records, 'zapis', 'zapisy', 'zapisów')}
        {data.keptUntil === null ? '' : ` · umowy wymagają przechowywania do ${formatDate(data.keptUntil)}`}
      </p>
      {data.hidden > 0 && (
        <Notice kind="info" title={`Nie wszystko jest w kopii (${data.hidden}).`}>
          Danych innych osób nie ma, a treść notatek zastrzeżonych udostępnia ich autor. Kopia mówi o tym w każdym takim
          miejscu.
        </Notice>
      )}
      <div className={css.acts}>
        {print(
          [{ label: 'Kopia danych osobowych', document: { kind: 'personAccess', personId } }],
          'Kopia na papierze',
        )}
        <Button variant="default" onClick={() => void save()}>
          Zapisz plik JSON
        </Button>
        <Button variant="default" disabled={noted} loading={isTelling} onClick={() => void note()}>
          Zapisz, że osoba ją dostała
        </Button>
      </div>
      <p className={css.dim}>Plik i wydruk zapisane poza programem nie są zaszyfrowane. Upewnij się, komu je dajesz.</p>
    </section>
  )
}

/** A copy of everything that is held of a person, for that person (art. 15 RODO); the open record is the person. */
export function AccessSection({ open, onOpen, print }: SectionProps) {
  const { data, error, again } = useAsk('dataProtection.people', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję osoby…" />
  const chosen = data.find(({ id }) => id === open)
  return (
    <div className={css.scroll}>
      <p>
        Każdy może zapytać, jakie dane o nim macie. Program zbiera wszystko, co jest w pliku, z celami, odbiorcami i
        terminem przechowywania.
      </p>
      <Select
        label="Czyje dane"
        searchable
        data={data.map(({ id, name, birthDate }) => ({
          value: String(id),
          label: birthDate === '' ? name : `${name}, ur. ${formatDate(birthDate)}`,
        }))}
        value={chosen ? String(chosen.id) : null}
        onChange={(value) => onOpen(value === null ? null : Number(value))}
        nothingFoundMessage="Nie ma takiej osoby."
        w={420}
      />
      {chosen && <Copy key={chosen.id} personId={chosen.id} print={print} />}
    </div>
  )
}
