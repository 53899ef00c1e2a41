import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { monthName } from '#shared/communityWork/findingWords.ts'
import type { Agreement, Work } from '#shared/contributions/schema.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './contributions.module.css'
import { Doubts } from './Doubts.tsx'
import { useLines } from './useLines.ts'
import { newWork, nextAfter, typedOf, WorkForm, type WorkTyped } from './WorkForm.tsx'
import { WorkTable } from './WorkTable.tsx'

export type Paper = { readonly label: string; readonly document: PrintRequest }
/** Rows left on an empty card to be filled by hand. */
const blankRows = 14
const spanOf = (month: string) => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) })

function papersOf(agreement: Agreement, rows: readonly Work[], today: IsoDate): Paper[] {
  const card = { kind: 'volunteerCard' as const, agreementId: agreement.id }
  const months = [...new Set(rows.map((row) => row.workedOn.slice(0, 7)))]
  const empty = today < agreement.validTo ? today : agreement.validTo
  return [
    ...months.map((month) => ({
      label: `Karta: ${monthName(`${month}-01`)}`,
      document: { ...card, ...spanOf(month) },
    })),
    ...(months.includes(empty.slice(0, 7))
      ? []
      : [{ label: `Pusta karta: ${monthName(empty)}`, document: { ...card, ...spanOf(empty), blankRows } }]),
    {
      label: 'Porozumienie i informacja o ryzyku',
      document: { kind: 'volunteerAgreement', agreementId: agreement.id },
    },
  ]
}

function SignButtons({ agreementId, rows }: { agreementId: number; rows: readonly Work[] }) {
  const { tell } = useTell('contributions.signMonth')
  const say = useSay()
  const unsigned = rows.filter((row) => !row.volunteerSigned || !row.coordinatorSigned)
  const months = [...new Set(unsigned.map((row) => row.workedOn.slice(0, 7)))]
  const sign = async (month: string) => {
    const answer = await tell({ agreementId, ...spanOf(month) })
    say(
      answer.ok
        ? { sentence: `Odnotowano podpisy na karcie: ${monthName(`${month}-01`)}.` }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return months.map((month) => (
    <Button key={month} variant="default" onClick={() => void sign(month)}>
      Odnotuj oba podpisy: {monthName(`${month}-01`)}
    </Button>
  ))
}

type Props = {
  agreement: Agreement
  today: IsoDate
  print: (label: string, papers: readonly Paper[]) => ReactNode
  /** Row that is open at first. */
  startId?: number | undefined
}

/** A volunteer's card: a row is typed, the next begins like it; a chosen row is changed in the same place. */
export function WorkCard(props: Props) {
  const { data, error, again } = useAsk('contributions.works', { agreementId: props.agreement.id })
  if (error) return <RefusedState error={error} onAgain={again} />
  return data ? <Card {...props} data={data} /> : <Loading what="Wczytuję kartę…" />
}

function Card({ agreement, today, print, startId, data }: Props & { data: readonly Work[] }) {
  const { tell: remove } = useTell('contributions.removeWork')
  const lines = useLines(agreement.grantId)
  const leave = useLeave()
  const [open, setOpen] = useState<{ turn: number; typed: WorkTyped }>(() => {
    const start = data.find((row) => row.id === startId)
    return { turn: 0, typed: start ? typedOf(start) : newWork(agreement.id) }
  })
  const show = (typed: WorkTyped) => setOpen(({ turn }) => ({ turn: turn + 1, typed }))
  const chosen = data.find((row) => row.id === open.typed.id)
  return (
    <div className={css.card}>
      <div className={css.acts}>
        {print('Drukuj', papersOf(agreement, data, today))}
        <SignButtons agreementId={agreement.id} rows={data} />
        {chosen && (
          <RemoveButton
            label="Usuń wpis pracy"
            said="Usunięto wpis pracy."
            onRemove={() => remove({ id: chosen.id })}
            onGone={() => show(newWork(agreement.id))}
          />
        )}
      </div>
      <Doubts doubts={chosen?.doubts ?? []} />
      <WorkForm
        key={open.turn}
        typed={open.typed}
        lines={lines}
        onSaved={(typed) => show(typed.id === null ? nextAfter(typed) : newWork(agreement.id))}
        {...(open.typed.id === null ? {} : { onCancel: () => show(newWork(agreement.id)) })}
      />
      <WorkTable
        rows={data}
        openId={open.typed.id}
        onOpen={async (row) => {
          if (await leave()) show(typedOf(row))
        }}
      />
    </div>
  )
}
