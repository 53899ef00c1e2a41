import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { CertificateTemplate } from '#shared/certificates/template.ts'
import type { Club } from '#shared/club/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { ok } from '#shared/kernel/result.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useConfirm } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { AboutFields } from './AboutFields.tsx'
import css from './certificates.module.css'
import { certificates } from './certificateWords.ts'
import { DraftPreview, type Preview } from './DraftPreview.tsx'
import { IssueFields } from './IssueFields.tsx'
import { isAboutSupport, type OtherValues, otherInput } from './otherIssue.ts'

type Props = { today: IsoDate; preview: Preview; onIssued: (certificateIds: number[]) => void; onCancel: () => void }

/** Tells what stands in the form to the preview beside it. */
function Watch({ onChange }: { onChange: (values: OtherValues) => void }) {
  const values = useWatch<OtherValues>() as OtherValues
  useEffect(() => onChange(values), [values, onChange])
  return null
}

function Desk({
  club,
  templates,
  today,
  preview,
  onIssued,
  onCancel,
}: Props & { club: Club; templates: readonly CertificateTemplate[] }) {
  const { tell } = useTell('certificates.issue')
  const confirm = useConfirm()
  const say = useSay()
  const [start] = useState<OtherValues>(() => ({
    kind: 'ZU',
    templateId: null,
    editionId: null,
    about: null,
    participationIds: [],
    recipients: '',
    subject: '',
    periodFrom: null,
    periodTo: null,
    hours: null,
    issuedOn: today,
    place: club.kis.city || club.organisation.city,
    signatoryIds: club.signatories.slice(0, 1).map(({ id }) => id),
    orientation: 'landscape',
  }))
  const [values, setValues] = useState(start)
  const [issuing, setIssuing] = useState(false)
  const issue = otherInput(values)
  const count = (issue.participationIds?.length ?? 0) + (issue.recipients?.length ?? 0)
  return (
    <div className={css.desk}>
      <div className={css.form}>
        <Form<OtherValues, number[] | undefined>
          label="Nowe zaświadczenia"
          values={start}
          submit={count === 0 ? 'Wydaj zaświadczenia' : `Wydaj ${certificates(count)}`}
          onSend={async (typed) => {
            const asked = otherInput(typed)
            const n = (asked.participationIds?.length ?? 0) + (asked.recipients?.length ?? 0)
            const sure = await confirm({
              title: `Wydać ${certificates(n)}?`,
              children: 'Każde dostanie następny numer w rejestrze. Wydanego numeru nie da się cofnąć.',
              act: `Wydaj ${certificates(n)}`,
              stay: 'Wróć do podglądu',
            })
            if (!sure) return ok(undefined)
            setIssuing(true)
            const answer = await tell(asked)
            setIssuing(answer.ok)
            return answer.ok ? ok(answer.value.certificates.map(({ id }) => id)) : answer
          }}
          onSaved={(issued) => {
            if (!issued) return
            say({ sentence: `Wydano ${certificates(issued.length)}.` })
            onIssued(issued)
          }}
          onCancel={onCancel}
        >
          <AboutFields templates={templates} />
          <IssueFields signatories={club.signatories} />
          <Watch onChange={setValues} />
        </Form>
      </div>
      <div className={css.preview}>
        {issuing ? (
          <Loading what="Wydaję zaświadczenia…" />
        ) : count === 0 ? (
          <EmptyState title="Tu będzie podgląd">
            {isAboutSupport(values.kind)
              ? 'Wybierz edycję, zajęcia lub kurs i osoby, a zobaczysz zaświadczenia takie, jakie zostaną wydane.'
              : 'Wpisz, dla kogo i za co, a zobaczysz papier taki, jaki zostanie wydany.'}
          </EmptyState>
        ) : (
          <DraftPreview issue={issue} preview={preview} />
        )}
      </div>
    </div>
  )
}

/** Where certificates about classes and courses, thanks and confirmations are issued. */
export function OtherIssueDesk(props: Props) {
  const club = useAsk('club.get', {})
  const templates = useAsk('certificates.templates', {})
  const refused = club.error ?? templates.error
  if (refused) return <RefusedState error={refused} onAgain={club.again} />
  return club.data && templates.data ? <Desk {...props} club={club.data} templates={templates.data} /> : <Loading />
}
