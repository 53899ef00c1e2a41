import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type EventKind, eventKinds, eventNames } from '#shared/deadlines/deadlines.ts'
import { formatDate, parsePolishDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import css from './deadlines.module.css'

/** By when a letter has to be answered: which letter, and the day it came. */
export function EventTerm({ grantId }: { grantId: number }) {
  const [kind, setKind] = useState<EventKind>('reminder')
  const [typed, setTyped] = useState('')
  const from = parsePolishDate(typed)
  const { data } = useAsk('deadlines.afterEvent', { grantId, kind, from: from ?? '' }, { enabled: from !== undefined })
  return (
    <section className={css.event} aria-label="Termin od pisma">
      <h2>Przyszło pismo?</h2>
      <div className={css.fields}>
        <NativeSelect
          label="Czego dotyczy"
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(eventKinds.find((one) => one === value) ?? kind)}
          data={eventKinds.map((one) => ({ value: one, label: eventNames[one].name }))}
        />
        <TextInput
          label="Dzień doręczenia"
          placeholder="dd.mm.rrrr"
          w="9rem"
          maxLength={40}
          value={typed}
          error={typed.length >= 8 && from === undefined ? 'Nie ma takiego dnia.' : undefined}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
      </div>
      {data && from && (
        <p role="status">
          <strong>{formatDate(data.date)}</strong> – {data.explanation} <span className={css.dim}>{data.source}</span>
        </p>
      )}
    </section>
  )
}
