import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { answerNames, answers, type ChangeRequest } from '#shared/budgets/changeRequests.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { sourceNamesOf } from '#shared/grants/sourceNames.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { DiffTable } from './DiffTable.tsx'
import type { PrintPapers } from './VersionPlan.tsx'
import css from './versions.module.css'

type Typed = Pick<ChangeRequest, 'id' | 'madeOn' | 'reason' | 'answer' | 'answerNote' | 'revision'> & {
  answeredOn: string | null
}
type Props = {
  grant: Grant
  request: ChangeRequest
  print: PrintPapers | undefined
  /** Freezes the budget that was agreed on. */
  onFreeze: (from: ChangeRequest) => void
  onClose: () => void
}

const options = answers.map((value) => ({ value, label: answerNames[value] }))

/** One request: its words, the funder's answer, the amounts it asks for; an agreed one leads on to the next version. */
export function RequestPanel({ grant, request, print, onFreeze, onClose }: Props) {
  const save = useTell('budgets.saveChangeRequest')
  const remove = useTell('budgets.removeChangeRequest')
  const say = useSay()
  const values = useMemo<Typed>(() => {
    const { id, madeOn, reason, answer, answeredOn, answerNote, revision } = request
    return { id, madeOn, reason, answer, answeredOn, answerNote, revision }
  }, [request])
  return (
    <SidePanel
      title={`Wniosek nr ${request.number}`}
      width={560}
      onClose={onClose}
      actions={
        <>
          {print?.('Drukuj', [
            { label: 'Wniosek do zleceniodawcy', document: { kind: 'changeRequest', requestId: request.id } },
          ])}
          <RemoveButton
            label="Usuń wniosek"
            said={`Usunięto wniosek nr ${request.number}.`}
            onRemove={() => remove.tell({ id: request.id })}
            onGone={onClose}
          />
        </>
      }
    >
      {request.answer === 'agreed' && request.isBudgetNow && (
        <Notice kind="info" title="Zleceniodawca się zgodził, a budżet jest taki jak we wniosku">
          <Button variant="default" onClick={() => onFreeze(request)}>
            Utrwal uzgodniony budżet
          </Button>
        </Notice>
      )}
      <Form<Typed, unknown>
        label={`Wniosek nr ${request.number}`}
        record={request.id}
        values={values}
        submit="Zapisz wniosek"
        onSend={(typed) => save.tell(typed)}
        onSaved={() => say({ sentence: `Zapisano wniosek nr ${request.number}.` })}
      >
        <FollowRecord values={values} />
        <DateField name="madeOn" label="Dzień wniosku" required />
        <TextArea<Typed> name="reason" label="Powód zmiany" rows={4} limit={4000} required />
        <FieldRow>
          <SelectField<Typed> name="answer" label="Odpowiedź" options={options} width="12rem" required />
          <DateField name="answeredOn" label="Dzień odpowiedzi" />
        </FieldRow>
        <TextArea<Typed> name="answerNote" label="Treść odpowiedzi" rows={2} limit={2000} />
      </Form>
      <div className={css.asked}>
        <p>
          Było: {request.beforeTitle}. Ma być: {request.afterTitle}.
        </p>
        <DiffTable diff={request.diff} all={false} sourceNames={sourceNamesOf(grant.programmeKind)} />
      </div>
    </SidePanel>
  )
}
