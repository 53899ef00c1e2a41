import { Button } from '@mantine/core'
import { IconCopyPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { LightTone } from '#shared/copies/light.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice, type NoticeKind } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './copies.module.css'
import { sizeWords } from './copyWords.ts'
import { ExportAll } from './ExportAll.tsx'
import { Rehearsal } from './Rehearsal.tsx'
import { RestoreFromList } from './RestoreFromList.tsx'
import { NoSecondPlace, SecondPlace } from './SecondPlace.tsx'

const noticeOf: Readonly<Record<LightTone, NoticeKind>> = { good: 'good', due: 'due', block: 'block', none: 'info' }
const placedWords = {
  none: '',
  away: ' Drugiego miejsca nie ma teraz pod ręką: trafi tam po podłączeniu.',
  done: ' Trafiła też do drugiego miejsca.',
  failed: ' Do drugiego miejsca nie udało się jej zapisać: sprawdź, czy jest tam miejsce i czy wolno tam zapisywać.',
} as const

/** The copies of the file: how things stand, the list, a second place, trying one out. */
export function CopiesView() {
  const status = useAsk('copies.status', {})
  const list = useAsk('copies.list', {})
  const { tell, isTelling } = useTell('copies.make')
  const [refusal, setRefusal] = useState<string>()
  const say = useSay()
  const again = () => {
    status.again()
    list.again()
  }
  const make = async () => {
    const answer = await tell({ job: crypto.randomUUID() })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) again()
    else
      say({
        sentence: `Zrobiono i sprawdzono kopię (${sizeWords(answer.value.bytes)}).${placedWords[answer.value.placed]}`,
      })
  }
  const error = list.error ?? status.error
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!list.data || !status.data) return <Loading />
  const { folder, copies, place, drives, rehearsal, isAutomatic, isSample } = list.data
  return (
    <div className={css.view}>
      <section aria-labelledby="copies-state" className={css.part}>
        <h2 id="copies-state">Kopie pliku</h2>
        <Notice kind={noticeOf[status.data.tone]}>{status.data.sentence}</Notice>
        <p>
          {isAutomatic
            ? 'Program robi kopię sam: raz dziennie, na koniec pracy i przed każdą zmianą budowy pliku. '
            : 'W tym uruchomieniu program nie robi kopii sam. '}
          Każdą po zapisaniu otwiera i sprawdza. Leżą w folderze <span className={css.path}>{folder}</span>.
        </p>
        <Button leftSection={<IconCopyPlus size={16} aria-hidden />} loading={isTelling} onClick={() => void make()}>
          Zrób kopię teraz
        </Button>
        <Refusal message={refusal} />
        <p className={css.dim}>
          {isSample
            ? 'Kliknij kopię, żeby zobaczyć, co w niej jest. W przykładzie kopii się nie odtwarza.'
            : 'Kliknij kopię, żeby zobaczyć, co w niej jest, i ją odtworzyć.'}
        </p>
        <RestoreFromList copies={copies} isSample={isSample} />
      </section>
      {isSample ? <NoSecondPlace /> : <SecondPlace place={place} drives={drives} />}
      <Rehearsal rehearsal={rehearsal} onFailed={again} />
      <ExportAll />
    </div>
  )
}
