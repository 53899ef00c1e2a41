import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconCalendarRepeat, IconCopy } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import type { FeedStatus } from '#shared/calendarFeed/contract.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { toClipboard } from '../../ui/form/toClipboard.ts'
import { useConfirm } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { FeedPrograms } from './FeedPrograms.tsx'
import { FeedStanding } from './FeedStanding.tsx'
import css from './feed.module.css'

/** How often it is asked whether somebody has asked. Milliseconds. */
const between = 15_000

/** The calendar as an address that calendar programs of this computer ask by themselves: turned on, off, changed. */
export function FeedSection() {
  const { data, error, again } = useAsk('calendarFeed.status', {}, { every: between })
  const id = useId()
  return (
    <section aria-labelledby={id} className={css.feed}>
      <h3 id={id}>Kalendarz na bieżąco</h3>
      {error ? (
        <RefusedState error={error} onAgain={again} />
      ) : !data ? (
        <Loading />
      ) : data.address === null ? (
        <TurnOn />
      ) : (
        <Followed {...data} address={data.address} />
      )}
    </section>
  )
}

function TurnOn() {
  const { tell, isTelling } = useTell('calendarFeed.turnOn')
  const [refusal, setRefusal] = useState<string>()
  const say = useSay()
  const turnOn = async () => {
    const answer = await tell({})
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (answer.ok) say({ sentence: 'Włączono kalendarz na bieżąco. Skopiuj adres i podaj go w swoim kalendarzu.' })
  }
  return (
    <>
      <p>
        Program z kalendarzem na tym komputerze (Thunderbird, Outlook, kalendarz w macOS albo GNOME) będzie sam pytał
        Klubownika i pokazywał każdą zmianę. Klubownik odpowiada, gdy jest otwarty; poza tym widać w kalendarzu to, co
        wczytano ostatnio.
      </p>
      <p className={css.dim}>
        Zapytać można tylko z tego komputera i tylko znając adres. Nazwisk uczestników w tym kalendarzu nie ma, ale
        program z kalendarzem zapisuje wpisy u siebie bez hasła.
      </p>
      <Button
        variant="default"
        leftSection={<IconCalendarRepeat size={16} aria-hidden />}
        loading={isTelling}
        onClick={() => void turnOn()}
      >
        Włącz kalendarz na bieżąco
      </Button>
      <Refusal message={refusal} />
    </>
  )
}

function Followed({ address, state, reminders, lastAskedAt }: FeedStatus & { address: string }) {
  const turnOff = useTell('calendarFeed.turnOff')
  const newAddress = useTell('calendarFeed.newAddress')
  const tryAgain = useTell('calendarFeed.tryAgain')
  const setReminders = useTell('calendarFeed.setReminders')
  const [refusal, setRefusal] = useState<string>()
  const confirm = useConfirm()
  const field = useRef<HTMLInputElement>(null)
  const say = useSay()
  /** Says what was done, or shows beside the buttons why it was not. */
  const told = (answer: Result<FeedStatus, CallError>, sentence?: string) => {
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (answer.ok && sentence) say({ sentence })
  }
  const change = async () => {
    const isSure = await confirm({
      title: 'Zmienić adres kalendarza?',
      children:
        'Obecny adres od razu przestanie działać i nie da się go przywrócić. W programach, które z niego korzystają, usuń kalendarz i dodaj go z nowym adresem.',
      act: 'Zmień adres',
    })
    if (isSure) told(await newAddress.tell({}), 'Zmieniono adres kalendarza. Podaj nowy w programach z kalendarzem.')
  }
  const copy = async () => {
    if (await toClipboard(address)) return say({ sentence: 'Skopiowano adres kalendarza.' })
    field.current?.select()
    say({
      sentence: 'Nie skopiowano: schowek jest niedostępny. Adres jest zaznaczony, naciśnij Ctrl+C.',
      tone: 'refused',
    })
  }
  return (
    <>
      <FeedStanding
        state={state}
        lastAskedAt={lastAskedAt}
        isBusy={tryAgain.isTelling}
        onAgain={async () => told(await tryAgain.tell({}))}
      />
      <div className={css.address}>
        <TextInput
          ref={field}
          label="Adres kalendarza"
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
          Kopiuj adres
        </Button>
      </div>
      <Checkbox
        checked={reminders}
        disabled={setReminders.isTelling}
        onChange={async ({ currentTarget: { checked } }) => told(await setReminders.tell({ reminders: checked }))}
        label="Przypominaj 30, 14, 7 dni i dzień przed terminem"
      />
      <FeedPrograms />
      <p className={css.dim}>
        W kalendarzu są wpisy od roku wstecz do dwóch lat naprzód, bez nazwisk uczestników. Kto na tym komputerze zna
        adres, przeczyta je, gdy Klubownik jest otwarty.
      </p>
      <div className={css.acts}>
        <Button variant="default" loading={newAddress.isTelling} onClick={() => void change()}>
          Nowy adres…
        </Button>
        <Button
          variant="default"
          loading={turnOff.isTelling}
          onClick={async () =>
            told(await turnOff.tell({}), 'Wyłączono kalendarz na bieżąco. Nikt nie dostanie odpowiedzi.')
          }
        >
          Wyłącz
        </Button>
      </div>
      <Refusal message={refusal} />
    </>
  )
}
