import { useEffect, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { ApplicationRow } from '#shared/recruitment/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SearchField } from '../../ui/form/SearchField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ApplicantFields } from './ApplicantFields.tsx'
import { ApplicationFields } from './ApplicationFields.tsx'
import { type ApplyValues, inputOf, newApplication } from './applyValues.ts'

type Props = { editionId: number; rows: readonly ApplicationRow[]; today: IsoDate; onClose: () => void }

/** Choosing whether the person is new is nothing typed: leaving then asks no question. */
function ChoiceIsNoText() {
  const { resetField } = useFormContext<ApplyValues>()
  const who = useWatch<ApplyValues, 'who'>({ name: 'who' })
  useEffect(() => resetField('who', { defaultValue: who }), [who, resetField])
  return null
}

/** Applications, one after another: somebody found in the file, or a new person entered with the application. */
export function ApplyPanel({ editionId, rows, today, onClose }: Props) {
  const [words, setWords] = useState('')
  const { data } = useAsk('people.list', { search: words.slice(0, 200), limit: 20 }, { keep: true })
  const { tell } = useTell('recruitment.apply')
  const say = useSay()
  const panel = useRef<HTMLDivElement>(null)
  const present = new Set(rows.map((row) => row.personId))
  const [chosen, setChosen] = useState<{ value: number; label: string }>()
  const listed = (data?.rows ?? []).map((person) => ({
    value: person.id,
    label: `${person.lastName} ${person.firstName}`,
    aside: present.has(person.id) ? 'już na liście' : `ur. ${formatDate(person.birthDate)}`,
    disabled: present.has(person.id),
  }))
  return (
    <SidePanel title="Nowe zgłoszenie" width={480} onClose={onClose}>
      <div ref={panel}>
        <Form<ApplyValues, unknown>
          label="Nowe zgłoszenie"
          values={newApplication(today)}
          submit="Wpisz zgłoszenie"
          onSend={(values) => tell(inputOf(editionId, values))}
          onSaved={(_, __, form) => {
            say({ sentence: 'Wpisano zgłoszenie.' })
            const { who, appliedOn, referral, referredBy } = form.getValues()
            form.reset({ ...newApplication(appliedOn ?? today), who, referral, referredBy })
            setChosen(undefined)
            panel.current?.querySelector<HTMLElement>('input[type=text], input:not([type])')?.focus()
          }}
          onCancel={onClose}
        >
          {(form) => (
            <>
              <ChoiceIsNoText />
              <SegmentedChoice
                name="who"
                label="Kto się zgłasza"
                options={[
                  { value: 'known', label: 'osoba z pliku' },
                  { value: 'new', label: 'nowa osoba' },
                ]}
              />
              {form.watch('who') === 'known' ? (
                chosen && form.watch('personId') === chosen.value ? (
                  <p>
                    Zgłasza się: <strong>{chosen.label}</strong>
                  </p>
                ) : (
                  <SearchField
                    name="personId"
                    label="Osoba"
                    required
                    autoFocus
                    found={listed}
                    onSearch={setWords}
                    placeholder="nazwisko, gmina albo PESEL"
                    nothing="Nie ma takiej osoby w pliku: wybierz „nowa osoba”."
                  />
                )
              ) : (
                <ApplicantFields
                  onChoose={({ id, name }) => {
                    setChosen({ value: id, label: name })
                    form.setValue('personId', id, { shouldDirty: true })
                    form.setValue('who', 'known', { shouldDirty: true })
                  }}
                />
              )}
              <ApplicationFields />
            </>
          )}
        </Form>
      </div>
    </SidePanel>
  )
}
