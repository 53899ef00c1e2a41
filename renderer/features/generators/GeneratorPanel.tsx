import type { Generator } from '#shared/generators/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Values = Omit<Generator, 'id' | 'revision'>
const boxes = [
  ['limits.i1', 'I.1 Rezultaty'],
  ['limits.i2', 'I.2 Działania'],
  ['limits.ii3', 'II.3 Inne przychody'],
  ['limits.ii4', 'II.4 Wpłaty odbiorców'],
  ['limits.iii', 'III Dodatkowe informacje'],
] as const
const fresh: Values & { id: null; revision: number } = {
  id: null,
  revision: 0,
  name: '',
  words: '',
  note: '',
  compulsory: true,
  asksPeople: false,
  decimalSign: 'comma',
  thousands: false,
  dateFormat: 'dots',
  limits: { i1: null, i2: null, ii3: null, ii4: null, iii: null },
}

type Props = { generator: Generator | null; onClose: () => void; onSaved: (id: number) => void; onRemoved: () => void }

/** What the club knows of a generator: by which words grants name it, whether it is compulsory, how much its boxes take. */
export function GeneratorPanel({ generator, onClose, onSaved, onRemoved }: Props) {
  const { tell } = useTell('generators.save')
  const remove = useTell('generators.remove')
  const say = useSay()
  const { id, revision, ...values } = generator ?? fresh
  return (
    <SidePanel
      title={generator?.name ?? 'Nowy generator'}
      onClose={onClose}
      actions={
        generator && (
          <RemoveButton
            label="Usuń generator"
            said={`Usunięto generator „${generator.name}”.`}
            onRemove={() => remove.tell({ id: generator.id })}
            onGone={onRemoved}
          />
        )
      }
    >
      <Form<Values, { id: number }>
        label="Generator"
        record={id ?? 'nowy'}
        values={values}
        onSend={(typed) => {
          // Switched on the screen behind, perhaps after this form was opened.
          const { decimalSign, thousands, dateFormat } = generator ?? fresh
          return tell({ ...typed, decimalSign, thousands, dateFormat, id, revision })
        }}
        onSaved={(saved) => {
          say({ sentence: 'Zapisano generator.' })
          onSaved(saved.id)
        }}
        submit="Zapisz generator"
        onCancel={onClose}
      >
        <TextField name="name" label="Nazwa" required maxLength={120} />
        <TextField
          name="words"
          label="Po czym poznać go w dotacji"
          hint="Słowa rozdzielone odstępem. Jeżeli w dotacji stoi jedno z nich, ten generator wybierze się sam."
        />
        <CheckField name="compulsory" label="Do podpisu idzie wydruk z generatora; wydruk z programu jest roboczy" />
        <CheckField name="asksPeople" label="Pyta o liczbę odbiorców zadania" />
        {boxes.map(([name, label]) => (
          <NumberField key={name} name={name} label={`Limit znaków: ${label}`} />
        ))}
        <TextArea name="note" label="Na co uważać" rows={5} />
      </Form>
    </SidePanel>
  )
}
