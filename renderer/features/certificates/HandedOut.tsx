import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './certificates.module.css'
import type { Preview } from './DraftPreview.tsx'

type Certificate = Extract<Answer<'certificates.get'>, { ok: true }>['value']
type Props = { certificate: Certificate; preview: Preview }

/** When the paper was handed over, and the duplicates made of it. */
export function HandedOut({ certificate, preview }: Props) {
  const [shown, setShown] = useState<number>()
  return (
    <div className={css.handed}>
      <ReceiveForm certificate={certificate} />
      {certificate.duplicateList.length > 0 && (
        <ul className={css.duplicates} aria-label="Duplikaty">
          {certificate.duplicateList.map((one) => (
            <li key={one.id}>
              Duplikat z {formatDate(one.issuedOn)}, podpisuje {one.signatoryName}
              {one.reason !== '' && ` (${one.reason})`}{' '}
              <Button size="compact-sm" variant="default" onClick={() => setShown(one.id)}>
                Pokaż
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown === undefined ? (
        <DuplicateForm certificate={certificate} onMade={setShown} />
      ) : (
        <div className={css.paper}>
          <Button variant="default" size="compact-sm" onClick={() => setShown(undefined)}>
            Zamknij duplikat
          </Button>
          {preview({ kind: 'certificateDuplicate', duplicateId: shown }, 'Duplikat')}
        </div>
      )}
    </div>
  )
}

function ReceiveForm({ certificate }: { certificate: Certificate }) {
  const { tell } = useTell('certificates.receive')
  const say = useSay()
  return (
    <Form<{ receivedOn: string | null }, unknown>
      key={certificate.receivedOn}
      label="Odbiór zaświadczenia"
      values={{ receivedOn: certificate.receivedOn }}
      submit="Zapisz odbiór"
      onSend={({ receivedOn }) => tell({ ids: [certificate.id], receivedOn })}
      onSaved={() => say({ sentence: 'Zapisano odbiór zaświadczenia.' })}
    >
      <DateField name="receivedOn" label="Odebrano dnia" />
    </Form>
  )
}

type Typed = { issuedOn: string | null; signatoryId: number | null; reason: string }
function DuplicateForm({ certificate, onMade }: { certificate: Certificate; onMade: (id: number) => void }) {
  const { tell } = useTell('certificates.duplicate')
  const club = useAsk('club.get', {}).data
  const today = useAsk('app.status', {}).data?.today
  const say = useSay()
  if (!club || !today) return <Loading />
  return (
    <Form<Typed, { id: number }>
      label="Duplikat zaświadczenia"
      values={{ issuedOn: today, signatoryId: club.signatories[0]?.id ?? null, reason: '' }}
      submit="Wydaj duplikat"
      onSend={({ issuedOn, signatoryId, reason }) =>
        tell({ id: certificate.id, issuedOn: issuedOn ?? '', signatoryId: signatoryId ?? 0, reason })
      }
      onSaved={({ id }) => {
        say({ sentence: `Wydano duplikat zaświadczenia ${certificate.number}.` })
        onMade(id)
      }}
    >
      <DateField name="issuedOn" label="Data duplikatu" required />
      <SelectField
        name="signatoryId"
        label="Podpisuje"
        required
        options={club.signatories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="reason" label="Powód" hint="Na przykład: zgubiony oryginał." />
    </Form>
  )
}
