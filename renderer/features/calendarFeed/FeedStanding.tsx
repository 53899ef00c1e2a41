import { Button } from '@mantine/core'
import type { FeedStatus } from '#shared/calendarFeed/contract.ts'
import { Notice } from '../../ui/layout/Notice.tsx'

const clock = new Intl.DateTimeFormat('pl-PL', {
  ...({ timeZone: 'Europe/Warsaw', day: '2-digit', month: '2-digit', year: 'numeric' } as const),
  ...({ hour: '2-digit', minute: '2-digit' } as const),
})

type Props = Pick<FeedStatus, 'state' | 'lastAskedAt'> & { onAgain: () => void; isBusy: boolean }

/** How the followed calendar stands now, and what to do when nobody is answered. */
export function FeedStanding({ state, lastAskedAt, onAgain, isBusy }: Props) {
  const again = (
    <Button variant="default" size="compact-sm" loading={isBusy} onClick={onAgain}>
      Spróbuj ponownie
    </Button>
  )
  if (state === 'answers')
    return (
      <Notice kind="good" title="Klubownik odpowiada pod tym adresem.">
        <p>
          {lastAskedAt
            ? `Program z kalendarzem pytał ostatnio: ${clock.format(new Date(lastAskedAt))}.`
            : 'Od uruchomienia Klubownika żaden program z kalendarzem jeszcze nie zapytał.'}
        </p>
      </Notice>
    )
  if (state === 'elsewhere')
    return (
      <Notice kind="info" title="Odpowiada drugi Klubownik z tym samym plikiem." action={again}>
        <p>Nic nie trzeba robić: gdy go zamkniesz, najdalej po minucie odpowie ten.</p>
      </Notice>
    )
  if (state === 'taken')
    return (
      <Notice kind="due" title="Ten adres zajął inny program." action={again}>
        <p>
          Kalendarze pokazują to, co wczytały ostatnio; dane są bezpieczne. Zamknij tamten program i spróbuj ponownie
          albo weź nowy adres i podaj go w kalendarzach.
        </p>
      </Notice>
    )
  return (
    <Notice kind="due" title="Klubownik teraz nie odpowiada." action={again}>
      <p>Kalendarze pokazują to, co wczytały ostatnio; dane są bezpieczne.</p>
    </Notice>
  )
}
