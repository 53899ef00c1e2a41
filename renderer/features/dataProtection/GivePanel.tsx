import { confirmationNames } from '#shared/dataProtection/clauseGiving.ts'
import type { ClauseOverview } from '#shared/dataProtection/clauseSchema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useCodeItems } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './protection.module.css'

type Confirmation = keyof typeof confirmationNames
type Values = {
  givenOn: string | null
  templateId: number | null
  manner: string | null
  confirmation: Confirmation | null
  note: string
}
export type Chosen = { readonly participationIds: number[]; readonly staffIds: number[]; readonly names: string[] }
const confirmed = (Object.keys(confirmationNames) as Confirmation[]).map((value) => ({
  value,
  label: confirmationNames[value],
}))

type Props = { chosen: Chosen; present: ClauseOverview['present']; today: IsoDate; onClose: () => void }
/** Notes that the chosen people were given the clause: when, which wording, how, and by what it is proved. */
export function GivePanel({ chosen, present, today, onClose }: Props) {
  const { tell } = useTell('dataProtection.giveClause')
  const { data: templates = [] } = useAsk('templates.list', {})
  const manners = useCodeItems('clause_manner')
  const say = useSay()
  const count = chosen.names.length
  const wordings = templates
    .filter(({ kind }) => kind === 'informationClause')
    .map(({ id, name, version }) => ({ value: id, label: `${name}, wersja ${version}` }))
  return (
    <SidePanel
      title={`Przekazanie klauzuli: ${counted(count, 'osoba', 'osoby', 'osób')}`}
      width={480}
      onClose={onClose}
    >
      <Form<Values, { added: number }>
        label="Przekazanie klauzuli"
        values={{ givenOn: today, templateId: present?.id ?? null, manner: null, confirmation: null, note: '' }}
        submit={`Zapisz przekazanie (${count})`}
        onSend={({ givenOn, templateId, manner, confirmation, note }) =>
          tell({
            participationIds: chosen.participationIds,
            staffIds: chosen.staffIds,
            givenOn: givenOn ?? '',
            templateId,
            manner: manner ?? '',
            confirmation: confirmation ?? '',
            note,
          })
        }
        onSaved={({ added }) => {
          say({ sentence: `Zapisano przekazanie klauzuli: ${counted(added, 'osoba', 'osoby', 'osób')}.` })
          onClose()
        }}
        onCancel={onClose}
      >
        <p className={css.dim}>{chosen.names.join(', ')}</p>
        <DateField name="givenOn" label="Przekazano dnia" required />
        <SelectField name="templateId" label="Tekst" none="inny tekst" options={wordings} />
        <SelectField
          name="manner"
          label="Jak"
          none="nie wpisano"
          options={manners.map(({ code, label }) => ({ value: code, label }))}
        />
        <SelectField name="confirmation" label="Potwierdzenie" none="nie ma" options={confirmed} />
        <TextArea name="note" label="Uwagi" rows={2} limit={500} />
      </Form>
    </SidePanel>
  )
}
