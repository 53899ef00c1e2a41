import type { FormTextState } from '#shared/settlements/contract.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { certaintyWords, isUncompared, placeInForm } from './formTextWords.ts'

type Props = {
  text: FormTextState
  formVersion: string
  legalSource: string
  today: string
  onClose: () => void
  /** The wording is compared; time for the next one. */
  onCompared: () => void
}

/** One wording of the form beside the official text: corrected where it differs, then marked as compared. */
export function FormTextPanel({ text, formVersion, legalSource, today, onClose, onCompared }: Props) {
  const { tell } = useTell('settlements.compareFormText')
  const say = useSay()
  const place = placeInForm(text.textId)
  return (
    <SidePanel title={place} onClose={onClose}>
      <Form<{ text: string }, unknown>
        label={`Brzmienie: ${place}`}
        values={{ text: text.text }}
        submit="Porównano"
        onSend={(typed) => tell({ formVersion, textId: text.textId, text: typed.text, comparedOn: today })}
        onSaved={() => {
          say({ sentence: `Porównano brzmienie: ${place}.` })
          onCompared()
        }}
        onCancel={onClose}
      >
        <p>
          Stan: {certaintyWords(text)}. Tekst urzędowy: {legalSource}.
        </p>
        {text.note !== '' && isUncompared(text) && (
          <Notice kind="due" title="Co jest niepewne">
            {text.note}
          </Notice>
        )}
        <TextArea
          name="text"
          label="Brzmienie"
          rows={6}
          hint="Popraw, jeżeli w tekście urzędowym jest inaczej. Zostaw znaki takie jak [^2] i …: w ich miejscu program drukuje numer przypisu i wpisaną wartość."
        />
      </Form>
    </SidePanel>
  )
}
