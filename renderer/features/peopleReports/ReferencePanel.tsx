import { Button } from '@mantine/core'
import type { ReportFilterInput } from '#shared/peopleReports/filter.ts'
import type { ReferenceFigure } from '#shared/peopleReports/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

/** The value is typed with at most two decimals and kept in hundredths. */
type Typed = { name: string; value: number | null; unit: string; sourceName: string; asOf: string | null }
const typedOf = (reference: ReferenceFigure | undefined): Typed => ({
  name: reference?.name ?? '',
  value: reference ? Math.round(reference.value * 10 ** (2 - reference.decimals)) : null,
  unit: reference?.unit ?? '',
  sourceName: reference?.sourceName ?? '',
  asOf: reference?.asOf ?? null,
})
/** Whole numbers stay whole: 4 934 people, not 4 934,00. */
const kept = (hundredths: number) =>
  hundredths % 100 === 0 ? { value: hundredths / 100, decimals: 0 } : { value: hundredths, decimals: 2 }

type Props = { filter: ReportFilterInput; reference: ReferenceFigure | undefined; onClose: () => void }

/** A figure from outside with its source and day. */
export function ReferencePanel({ filter, reference, onClose }: Props) {
  const { tell } = useTell('peopleReports.saveReference')
  const remove = useTell('peopleReports.removeReference')
  const say = useSay()
  const takeAway = async () => {
    if (!reference) return
    const answer = await remove.tell({ id: reference.id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: `Usunięto dane „${reference.name}”.` })
    onClose()
  }
  return (
    <SidePanel title={reference ? reference.name : 'Dane z innego źródła'} onClose={onClose}>
      <Form<Typed, { id: number }>
        label="Dane z innego źródła"
        values={typedOf(reference)}
        submit="Zapisz dane"
        onSend={({ value, ...typed }) =>
          tell({ id: reference?.id ?? null, filter, ...typed, ...kept(value ?? 0), revision: reference?.revision ?? 0 })
        }
        onSaved={() => {
          say({ sentence: 'Zapisano dane z innego źródła.' })
          onClose()
        }}
        footer={
          reference && (
            <Button variant="default" onClick={() => void takeAway()}>
              Usuń dane
            </Button>
          )
        }
      >
        <TextField
          name="name"
          label="Czego dotyczy"
          required
          autoFocus
          maxLength={160}
          placeholder="mieszkańcy gminy"
        />
        <QuantityField name="value" label="Liczba" required />
        <TextField name="unit" label="Jednostka" maxLength={40} placeholder="osób" />
        <TextField name="sourceName" label="Źródło" maxLength={300} placeholder="Bank Danych Lokalnych GUS" />
        <DateField name="asOf" label="Stan na dzień" />
      </Form>
    </SidePanel>
  )
}
