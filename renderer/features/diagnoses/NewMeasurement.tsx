import { useWatch } from 'react-hook-form'
import { measurementKinds, measurementWords, usualDays } from '#shared/diagnoses/measurement.ts'
import type { CaseDiagnoses, MeasurementInput } from '#shared/diagnoses/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Values = Pick<MeasurementInput, 'kind' | 'templateId'> & { measuredOn: string | null }
const kinds = measurementKinds.map((kind) => ({ value: kind, label: measurementWords[kind] }))
const rest = {
  marketDistance: null,
  improvementConfirmed: null,
  confirmedOn: null,
  confirmedById: null,
  summaryConsent: null,
  summaryConsentOn: null,
  completedOn: null,
  ratings: [],
  parts: [],
  revision: 0,
}

/** The day, with the days on which such a measurement is usually made. */
function MeasuredOn({ diagnoses }: { diagnoses: CaseDiagnoses }) {
  const hint = usualDays(useWatch<Values, 'kind'>({ name: 'kind' }), diagnoses)
  return <DateField name="measuredOn" label="Data pomiaru" required autoFocus {...(hint ? { hint } : {})} />
}

type Props = { diagnoses: CaseDiagnoses; onClose: () => void; onAdded: (id: number) => void }

/** Begins a measurement: which one, when, by which card. */
export function NewMeasurement({ diagnoses, onClose, onAdded }: Props) {
  const { data: templates } = useAsk('diagnoses.templates', {})
  const { tell } = useTell('diagnoses.save')
  const say = useSay()
  if (!templates) return <Loading />
  const offered = templates.filter((one) => one.active || one.id === diagnoses.templateId)
  return (
    <SidePanel title="Nowy pomiar" width={420} onClose={onClose}>
      <Form<Values, { id: number }>
        label="Nowy pomiar"
        values={{ kind: diagnoses.nextKind, measuredOn: null, templateId: diagnoses.templateId ?? offered[0]?.id ?? 0 }}
        submit="Dodaj pomiar"
        onCancel={onClose}
        onSend={({ measuredOn, ...typed }) =>
          tell({
            ...rest,
            ...typed,
            id: null,
            participationId: diagnoses.participationId,
            measuredOn: measuredOn ?? '',
          })
        }
        onSaved={({ id }, _, form) => {
          say({ sentence: `Dodano pomiar ${measurementWords[form.getValues('kind')]}.` })
          onAdded(id)
        }}
      >
        <SelectField name="kind" label="Rodzaj pomiaru" options={kinds} required />
        <MeasuredOn diagnoses={diagnoses} />
        <SelectField
          name="templateId"
          label="Wzór"
          hint="Porównać można pomiary według tego samego wzoru."
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </Form>
    </SidePanel>
  )
}
