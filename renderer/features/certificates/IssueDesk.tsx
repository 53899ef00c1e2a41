import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { CertificateTemplate } from '#shared/certificates/template.ts'
import type { Club } from '#shared/club/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { ok } from '#shared/kernel/result.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { useConfirm } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './certificates.module.css'
import { certificates } from './certificateWords.ts'
import { DraftPreview, type Preview } from './DraftPreview.tsx'
import { IssueFields } from './IssueFields.tsx'
import { type IssueValues, inputOf } from './issueValues.ts'

type Recipient = { participationId: number; name: string }
type Props = {
  recipients: readonly Recipient[]
  today: IsoDate
  /** Where the edition's certificates are issued; empty: where the club is. */
  place: string
  /** Draws a document; the very PDF. */
  preview: Preview
  onIssued: (certificateIds: number[]) => void
  onCancel: () => void
}

/** Tells what stands in the form to the preview beside it. */
function Watch({ onChange }: { onChange: (values: IssueValues) => void }) {
  const values = useWatch<IssueValues>() as IssueValues
  useEffect(() => onChange(values), [values, onChange])
  return null
}

function Desk({
  club,
  recipients,
  today,
  place,
  preview,
  onIssued,
  onCancel,
  templates,
}: Props & { club: Club; templates: readonly CertificateTemplate[] }) {
  const { tell } = useTell('certificates.issue')
  const confirm = useConfirm()
  const say = useSay()
  const start: IssueValues = {
    issuedOn: today,
    place: place || club.kis.city || club.organisation.city,
    signatoryIds: club.signatories.slice(0, 1).map(({ id }) => id),
    orientation: templates[0]?.orientation ?? 'portrait',
    templateId: templates[0]?.id ?? null,
  }
  const [values, setValues] = useState(start)
  const [issuing, setIssuing] = useState(false)
  const ids = recipients.map(({ participationId }) => participationId)
  const act = `Wydaj ${certificates(ids.length)}`
  return (
    <div className={css.desk}>
      <div className={css.form}>
        <Form<IssueValues, number[] | undefined>
          label={act}
          values={start}
          submit={act}
          onSend={async (typed) => {
            const sure = await confirm({
              title: `Wydać ${certificates(ids.length)}?`,
              children:
                'Każde dostanie następny numer w rejestrze. Wydanego numeru nie da się cofnąć: zaświadczenie z błędem można tylko unieważnić i wydać nowe.',
              act,
              stay: 'Wróć do podglądu',
            })
            if (!sure) return ok(undefined)
            // A draft of what has just been issued would be refused: it is not asked for any more.
            setIssuing(true)
            const answer = await tell(inputOf(ids, typed))
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
          <ol className={css.names}>
            {recipients.map(({ participationId, name }) => (
              <li key={participationId}>{name}</li>
            ))}
          </ol>
          <SelectField
            name="templateId"
            label="Wzór"
            none="treść z programu"
            options={templates.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <IssueFields signatories={club.signatories} />
          <Watch onChange={setValues} />
        </Form>
      </div>
      <div className={css.preview}>
        {issuing ? (
          <Loading what="Wydaję zaświadczenia…" />
        ) : (
          <DraftPreview issue={inputOf(ids, values)} preview={preview} />
        )}
      </div>
    </div>
  )
}

/** Where certificates are issued: what is decided at the left, the very papers at the right, the act between. */
export function IssueDesk(props: Props) {
  const { data: club, error, again } = useAsk('club.get', {})
  const templates = useAsk('certificates.templates', {})
  const refused = error ?? templates.error
  if (refused) return <RefusedState error={refused} onAgain={again} />
  const usable = templates.data?.filter((one) => one.kind === 'ZK' && one.active)
  return club && usable ? <Desk {...props} club={club} templates={usable} /> : <Loading />
}
