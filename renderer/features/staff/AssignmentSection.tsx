import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Assignment, Member } from '#shared/staff/schema.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { AssignmentForm } from './AssignmentForm.tsx'
import css from './staff.module.css'
import { agreedTime, overloadSentence, termOf } from './staffWords.ts'

const placeOf = ({ editionName, grantTitle }: Assignment): string =>
  [editionName, grantTitle === null ? null : `dotacja „${grantTitle}”`].filter(Boolean).join(' · ')

/** What somebody does for the club; one opens to be changed, or a new one is added. */
export function AssignmentSection({ member }: { member: Member }) {
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const chosen = member.assignments.find(({ id }) => id === open)
  if (open === 'new' || chosen)
    return <AssignmentForm key={open} staffId={member.id} assignment={chosen} onDone={() => setOpen(null)} />
  if (member.assignments.length === 0)
    return (
      <EmptyState
        title="Ta osoba nie ma jeszcze zaangażowania"
        action={{ label: 'Dodaj zaangażowanie', onAct: () => setOpen('new') }}
      >
        Zaangażowanie mówi, co osoba robi, na jakiej podstawie, w której edycji i kto za to płaci. Do niego zapisuje się
        godziny pracy.
      </EmptyState>
    )
  return (
    <div className={css.stack}>
      {member.overloads.map((overload) => (
        <Notice key={overload.from} kind="due">
          {overloadSentence(overload)}
        </Notice>
      ))}
      <ul className={css.parts}>
        {member.assignments.map((assignment) => (
          <li key={assignment.id}>
            <button type="button" className={css.part} onClick={() => setOpen(assignment.id)}>
              <strong>{assignment.roleLabel}</strong>
              <span>{[assignment.basisLabel, agreedTime(assignment)].filter(Boolean).join(', ')}</span>
              <span>{placeOf(assignment) || 'cały klub'}</span>
              <span className={css.dim}>
                {[termOf(assignment), assignment.fundingLabel].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          Dodaj zaangażowanie
        </Button>
      </div>
    </div>
  )
}
