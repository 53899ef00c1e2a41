import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Internship } from '#shared/internships/schema.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { InternshipForm } from './InternshipForm.tsx'
import { newInternship, valuesOfInternship } from './internshipValues.ts'
import type { PersonOption } from './sectionProps.ts'

/** The person was hired after it: one click makes the outcome. */
function Hired({ internship }: { internship: Internship }) {
  const { tell } = useTell('internships.hire')
  const say = useSay()
  if (internship.outcomeId !== null)
    return (
      <Notice kind="good" title="Po tym stażu jest zapisane zatrudnienie.">
        <Link href={`/uczestnicy/udzial/${internship.participationId}/efekty`}>Efekty tej osoby</Link>
      </Notice>
    )
  return (
    <Form<{ startsOn: string | null }, unknown>
      label="Zatrudnienie po stażu"
      values={{ startsOn: internship.endsOn ? addDays(internship.endsOn, 1) : null }}
      submit="Zapisz zatrudnienie jako efekt"
      draft={false}
      onSend={({ startsOn }) => tell({ id: internship.id, startsOn: startsOn ?? '', revision: internship.revision })}
      onSaved={() => say({ sentence: 'Zapisano zatrudnienie u organizatora jako efekt (umowa o pracę).' })}
    >
      <p>
        Powstanie efekt „zatrudnienie – umowa o pracę” u organizatora „{internship.organiser}”. Formę, wymiar i dowód
        uzupełnisz przy efekcie.
      </p>
      <DateField name="startsOn" label="Praca od" required />
    </Form>
  )
}

type Props = {
  /** `undefined`: a new one. */
  internship: Internship | undefined
  people: readonly PersonOption[]
  /** Where a new one is added: an edition or a case. */
  scope: number
  history: (id: number) => ReactNode
  onAdded: (id: number) => void
  onClose: () => void
}

/** An internship or a practice: its data, the job after it, its history. */
export function InternshipPanel({ internship, people, scope, history, onAdded, onClose }: Props) {
  const { tell } = useTell('internships.remove')
  if (!internship)
    return (
      <SidePanel title="Nowy staż lub praktyka" width={560} onClose={onClose}>
        <InternshipForm
          values={newInternship(people.length === 1 ? people[0]!.value : null)}
          people={people}
          scope={scope}
          onSaved={onAdded}
          onCancel={onClose}
        />
      </SidePanel>
    )
  return (
    <SidePanel
      title={`${internship.firstName} ${internship.lastName}`}
      width={560}
      onClose={onClose}
      actions={
        <RemoveButton
          label="Usuń staż lub praktykę"
          said="Usunięto staż lub praktykę."
          onRemove={() => tell({ id: internship.id })}
          onGone={onClose}
        />
      }
    >
      <Tabs
        label="Części stażu"
        tabs={[
          {
            id: 'data',
            label: 'Dane',
            content: (
              <InternshipForm
                values={valuesOfInternship(internship)}
                people={people}
                scope={scope}
                onSaved={() => {}}
              />
            ),
          },
          { id: 'hired', label: 'Zatrudnienie po stażu', content: <Hired internship={internship} /> },
          { id: 'history', label: 'Historia', content: history(internship.id) },
        ]}
      />
    </SidePanel>
  )
}
