import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Folder } from '#shared/papers/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { NumberForm } from './NumberForm.tsx'
import css from './papers.module.css'
import { people } from './paperWords.ts'

type Values = { signedOn: string | null }
type Props = { folders: readonly Folder[]; today: IsoDate; onDone: () => void; onCancel: () => void }

/** The agreement of one or more people: its number, the day it was signed. */
export function AgreementForm({ folders, today, onDone, onCancel }: Props) {
  const { tell } = useTell('papers.signAgreements')
  const say = useSay()
  const [only] = folders
  const waiting = folders.filter(({ agreementNumber }) => agreementNumber === '')
  return (
    <div className={css.printing}>
      {waiting.length > 0 ? (
        <>
          <p>
            {folders.length === 1
              ? 'Umowa nie ma jeszcze numeru.'
              : `Bez numeru umowy: ${people(waiting.length)} z ${folders.length}.`}
          </p>
          <NumberForm folders={waiting} today={today} />
        </>
      ) : (
        folders.length === 1 && <p>Umowa nr {only?.agreementNumber}</p>
      )}
      <Form<Values, unknown>
        label="Podpisanie umowy"
        values={{ signedOn: folders.length === 1 ? (only?.agreementSignedOn ?? null) : today }}
        submit={folders.length === 1 ? 'Zapisz' : `Zapisz podpisanie (${folders.length})`}
        onSend={({ signedOn }) => tell({ participationIds: folders.map((one) => one.participationId), signedOn })}
        onSaved={() => {
          say({ sentence: `Zapisano podpisanie umowy: ${people(folders.length)}.` })
          onDone()
        }}
        onCancel={onCancel}
      >
        <DateField
          name="signedOn"
          label="Umowę podpisano dnia"
          hint={
            folders.length === 1 ? 'Puste: niepodpisana.' : 'Puste: skreśla dzień podpisania u wszystkich zaznaczonych.'
          }
        />
      </Form>
    </div>
  )
}
