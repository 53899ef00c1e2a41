import { Button, Progress, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { brokenWords } from '#shared/history/checkWords.ts'
import { readFingerprint } from '#shared/history/fingerprint.ts'
import type { HistoryCheck } from '#shared/history/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { momentInPoland } from '../../texts/moment.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import css from './history.module.css'
import { useHistoryCheck } from './useHistoryCheck.ts'

const notedWords = {
  same: 'Zanotowany odcisk zgadza się: od tamtej chwili niczego z wcześniejszej historii nie zmieniono ani nie ucięto.',
  different:
    'Zanotowany odcisk nie zgadza się z historią w tym pliku. Sprawdź, czy przepisano go bez pomyłki; jeśli tak, historię zapisano na nowo albo to inny plik.',
  shorter:
    'Historia w tym pliku jest krótsza niż wtedy, gdy zanotowano odcisk. To starsza kopia albo koniec historii ucięto.',
} as const

function Answer({ check }: { check: HistoryCheck }) {
  const { broken, noted, removals } = check
  return (
    <>
      {broken ? (
        <Notice kind="block" title="Historia jest naruszona">
          {brokenWords(broken)} Zapisy uczestników, dotacji i dokumentów są na swoim miejscu. Porównaj plik z ostatnią
          kopią.
        </Notice>
      ) : (
        <Notice kind="good" title="Historia jest cała">
          Sprawdzono {counted(check.steps, 'krok', 'kroki', 'kroków')} i{' '}
          {counted(check.changes, 'zmianę', 'zmiany', 'zmian')}: nic nie zostało zmienione, dopisane ani usunięte poza
          programem.
        </Notice>
      )}
      {noted && <Notice kind={noted === 'same' ? 'good' : 'block'}>{notedWords[noted]}</Notice>}
      {removals.length > 0 && (
        <>
          <h3>Treść usunięta z historii</h3>
          <ul className={css.removals}>
            {removals.map((removal) => (
              <li key={removal.commandId}>
                {momentInPoland(removal.at)}
                {removal.by && ` · ${removal.by}`}: {removal.reason} –{' '}
                {counted(removal.changes, 'zmiana', 'zmiany', 'zmian')},{' '}
                {counted(removal.steps, 'zdanie', 'zdania', 'zdań')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The print of the history (with `print`, by which it goes on paper), the check of the whole of it, and the comparing with a print written down before. */
export function HistoryCheckPanel({ print, onClose }: { print: ReactNode; onClose: () => void }) {
  const { data } = useAsk('history.fingerprint', {})
  const { checking, check } = useHistoryCheck()
  const [noted, setNoted] = useState('')
  const isUnreadable = noted.trim() !== '' && readFingerprint(noted) === undefined
  return (
    <SidePanel title="Sprawdzenie historii" onClose={onClose}>
      <div className={css.check}>
        <p>
          Każdy krok historii jest połączony z poprzednim. Sprawdzenie pokazuje, czy ktoś nie zmienił, nie dopisał albo
          nie usunął czegoś z historii poza programem.
        </p>
        <p>
          Odcisk historii:{' '}
          <strong className={css.print}>{data?.fingerprint ?? 'brak – nic jeszcze nie zapisano'}</strong>
        </p>
        <p className={css.who}>
          Wydrukuj odcisk i trzymaj kartkę poza komputerem, na przykład u zarządu. Kiedyś wpisany niżej pokaże, czy to
          nadal ta sama historia.
        </p>
        {data?.fingerprint && <div>{print}</div>}
        <TextInput
          label="Odcisk zanotowany wcześniej"
          description="Nie trzeba go wpisywać."
          placeholder="1234-7K4M-9QXD-2HTA"
          autoComplete="off"
          value={noted}
          maxLength={40}
          error={
            isUnreadable ? 'Odcisk to numer kroku i dwanaście znaków, na przykład 1234-7K4M-9QXD-2HTA.' : undefined
          }
          onChange={(event) => setNoted(event.currentTarget.value)}
        />
        <div>
          <Button loading={checking.state === 'checking'} disabled={isUnreadable} onClick={() => check(noted.trim())}>
            Sprawdź historię
          </Button>
        </div>
        {checking.state === 'checking' && (
          <Progress
            value={checking.total === 0 ? 0 : (100 * checking.done) / checking.total}
            aria-label="Postęp sprawdzania historii"
          />
        )}
        <div role="status">{checking.state === 'checked' && <Answer check={checking.check} />}</div>
        <Refusal message={checking.state === 'refused' ? checking.message : undefined} />
      </div>
    </SidePanel>
  )
}
