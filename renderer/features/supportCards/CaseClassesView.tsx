import { type ReactNode, useState } from 'react'
import { formatRate, ruleSentence } from '#shared/classes/attendanceRules.ts'
import { notCounted } from '#shared/classes/hoursSums.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { inHours } from '#shared/supportCards/card.ts'
import type { CaseClasses } from '#shared/supportCards/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { MeetingTable } from './MeetingTable.tsx'
import { SupportTable } from './SupportTable.tsx'
import css from './supportCards.module.css'

type Paper = { readonly label: string; readonly document: PrintRequest }
type Props = {
  participationId: number
  /** Draws the way to the papers of this place. */
  print: (papers: readonly Paper[]) => ReactNode
}

/** A card for each kind of support with an individual meeting or that may have one and has a limit, and the same with empty rows. */
const papersOf = ({ supports, meetings, participationId }: CaseClasses): Paper[] =>
  supports
    .filter(
      ({ supportType, individual }) =>
        individual || meetings.some((one) => one.form === 'individual' && one.supportType === supportType),
    )
    .flatMap(({ supportType, label }) => [
      { label: `Karta: ${label}`, document: { kind: 'supportCard', participationId, supportType } },
      {
        label: `Karta z pustymi wierszami: ${label}`,
        document: { kind: 'supportCard', participationId, supportType, blankRows: 10 },
      },
    ])

function Figures({ data }: { data: CaseClasses }) {
  return (
    <dl className={css.figures}>
      <div>
        <dt>Frekwencja</dt>
        <dd>{formatRate(data.rate)}</dd>
      </div>
      <div>
        <dt>Obecność</dt>
        <dd>
          {inHours(data.presentMinutes, 60)} z {inHours(data.dueMinutes, 60)} godz. zegarowych
        </dd>
      </div>
      {data.notCounted > 0 && (
        <div className={css.due}>
          <dt className="k-visually-hidden">Brakuje</dt>
          <dd>{notCounted(data.notCounted)}</dd>
        </div>
      )}
    </dl>
  )
}

/** All a participant attended in an edition: sums by kind of support, individual meetings, every meeting. */
export function CaseClassesView({ participationId, print }: Props) {
  const { data, error, again } = useAsk('supportCards.case', { participationId })
  const leave = useLeave()
  const [openId, setOpenId] = useState<number | null>(null)
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję zajęcia…" />
  const meeting = data.meetings.find(({ sessionId }) => sessionId === openId)
  const open = async (id: number | null) => {
    if (await leave()) setOpenId(id)
  }
  return (
    <div className={css.case}>
      <div className={css.head}>
        <Figures data={data} />
        {print(papersOf(data))}
      </div>
      {data.warnings.map((sentence) => (
        <Notice key={sentence} kind="due">
          {sentence}
        </Notice>
      ))}
      <section className={css.section} aria-label="Wsparcie">
        <SupportTable supports={data.supports} />
        <p className={css.rule}>{ruleSentence(data.limits)}</p>
      </section>
      <section className={css.section} aria-labelledby="individual-meeting">
        <h2 id="individual-meeting">{meeting ? 'Zmień spotkanie indywidualne' : 'Dopisz spotkanie indywidualne'}</h2>
        <MeetingForm key={meeting?.sessionId ?? 'new'} data={data} meeting={meeting} onDone={() => setOpenId(null)} />
      </section>
      <section className={css.section} aria-label="Wszystkie spotkania">
        <MeetingTable
          meetings={data.meetings}
          openId={meeting?.sessionId ?? null}
          onOpen={({ sessionId }) => void open(sessionId)}
        />
      </section>
    </div>
  )
}
