import type { ReactNode } from 'react'
import type { Benefit, BenefitInput, GivenInput } from '#shared/benefits/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { BenefitFields } from './BenefitFields.tsx'
import type { PersonOption } from './sectionProps.ts'

type GiveValues = Omit<GivenInput, 'kind' | 'givenOn'> & { kind: string | null; givenOn: string | null }
type GiveProps = {
  people: readonly PersonOption[]
  /** Where it is given: an edition or a case. */
  scope: number
  today: IsoDate
  onClose: () => void
}

/** Gives the same benefit to one or more participants. */
export function GiveBenefitPanel({ people, scope, today, onClose }: GiveProps) {
  const { tell } = useTell('benefits.give')
  const say = useSay()
  const only = people.length === 1
  return (
    <SidePanel title="Nowe świadczenie" width={520} onClose={onClose}>
      <Form<GiveValues, { added: number }>
        label="Nowe świadczenie"
        values={{
          participationIds: only ? [people[0]!.value] : [],
          kind: null,
          givenOn: today,
          periodFrom: null,
          periodTo: null,
          description: '',
          route: '',
          quantityHundredths: null,
          amount: null,
          note: '',
        }}
        record={scope}
        submit="Dodaj świadczenie"
        onSend={(values) => tell(values as GivenInput)}
        onSaved={({ added }) => {
          say({ sentence: `Dodano świadczenie: ${counted(added, 'osoba', 'osoby', 'osób')}.` })
          onClose()
        }}
        onCancel={onClose}
      >
        <BenefitFields autoFocus />
        {!only && (
          <ManyField
            name="participationIds"
            label="Komu"
            hint="Kwota i ilość dotyczą każdej osoby osobno."
            options={people}
            atLeastOne="Zaznacz osoby."
          />
        )}
      </Form>
    </SidePanel>
  )
}

const valuesOf = ({
  participationId: _,
  lastName: __,
  firstName: ___,
  kindLabel: ____,
  ...own
}: Benefit): BenefitInput => own as BenefitInput

type Props = { benefit: Benefit; history: (id: number) => ReactNode; onClose: () => void }

/** One benefit of one person. */
export function BenefitPanel({ benefit, history, onClose }: Props) {
  const save = useTell('benefits.save')
  const remove = useTell('benefits.remove')
  const say = useSay()
  return (
    <SidePanel
      title={`${benefit.firstName} ${benefit.lastName}`}
      onClose={onClose}
      actions={
        <RemoveButton
          label="Usuń świadczenie"
          said="Usunięto świadczenie."
          onRemove={() => remove.tell({ id: benefit.id })}
          onGone={onClose}
        />
      }
    >
      <Tabs
        label="Części świadczenia"
        tabs={[
          {
            id: 'data',
            label: 'Dane',
            content: (
              <Form<BenefitInput, unknown>
                label="Świadczenie"
                values={valuesOf(benefit)}
                record={benefit.id}
                submit="Zapisz świadczenie"
                onSend={(values) => save.tell(values)}
                onSaved={() => say({ sentence: 'Zapisano świadczenie.' })}
              >
                <FollowRecord values={valuesOf(benefit)} />
                <BenefitFields kept={benefit.kind} />
              </Form>
            ),
          },
          { id: 'history', label: 'Historia', content: history(benefit.id) },
        ]}
      />
    </SidePanel>
  )
}
