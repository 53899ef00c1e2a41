import { Button } from '@mantine/core'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Values = { people: number | null }
type Props = { reportId: number; people: { written: number | null; computed: number }; revision: number }

/** How many used the task: counted from the case work, or as the coordinator knows better. */
export function PeopleForm({ reportId, people, revision }: Props) {
  const { tell } = useTell('generators.savePeople')
  const say = useSay()
  return (
    <Form<Values, unknown>
      key={`${revision} ${people.written}`}
      label="Liczba odbiorców zadania"
      submit="Zapisz liczbę"
      draft={false}
      values={{ people: people.written }}
      onSend={(typed) => tell({ reportId, people: typed.people, revision })}
      onSaved={() => say({ sentence: 'Zapisano liczbę odbiorców zadania.' })}
      footer={
        people.written !== null && (
          <Button
            variant="default"
            onClick={() =>
              void tell({ reportId, people: null, revision }).then(
                (answer) => answer.ok || say({ sentence: answer.error.message, tone: 'refused' }),
              )
            }
          >
            Weź z danych
          </Button>
        )
      }
    >
      <NumberField
        name="people"
        label="Liczba odbiorców, jeżeli inna niż z danych"
        hint={`Z danych klubu za okres sprawozdania: ${counted(people.computed, 'osoba', 'osoby', 'osób')}. Dolicz tych, którzy nie byli uczestnikami, na przykład gości wydarzeń.`}
      />
    </Form>
  )
}
