import type { Edition, ParticipantRow, Path } from '#shared/editions/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { fullName, people } from './chosenParticipants.ts'
import css from './editions.module.css'

type Values = { pathId: number | null; validFrom: string | null }
type Props = { edition: Edition; paths: readonly Path[]; chosen: readonly ParticipantRow[]; onClose: () => void }

/** Puts several people into one path of the edition. */
export function JoinPathPanel({ edition, paths, chosen, onClose }: Props) {
  const { tell } = useTell('participations.joinPath')
  const say = useSay()
  return (
    <SidePanel title={`Dopisz do ścieżki: ${people(chosen.length)}`} width={440} onClose={onClose}>
      <Form<Values, { added: number }>
        label="Dopisz do ścieżki"
        values={{ pathId: paths.length === 1 ? (paths[0]?.id ?? null) : null, validFrom: edition.startsOn }}
        submit={`Dopisz (${chosen.length})`}
        onSend={({ pathId, validFrom }) =>
          tell({ participationIds: chosen.map((row) => row.id), pathId: pathId ?? 0, validFrom })
        }
        onSaved={({ added }) => {
          const rest = chosen.length - added
          say({ sentence: `Dopisano do ścieżki: ${people(added)}${rest > 0 ? `; już w niej: ${rest}` : ''}.` })
          onClose()
        }}
        onCancel={onClose}
      >
        <ul className={css.names}>
          {chosen.map((row) => (
            <li key={row.id}>{fullName(row)}</li>
          ))}
        </ul>
        <SelectField
          name="pathId"
          label="Ścieżka"
          required
          options={paths.map((path) => ({ value: path.id, label: path.name }))}
        />
        <DateField name="validFrom" label="Od" />
      </Form>
    </SidePanel>
  )
}
