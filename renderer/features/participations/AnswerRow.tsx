import { useWatch } from 'react-hook-form'
import type { CodeListItem } from '#shared/club/schema.ts'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { decisionsOf, type SignedText, textsOf } from './consentChoices.ts'
import type { AnswerValues } from './ManyConsentsPanel.tsx'

type Props = { index: number; kind: CodeListItem; texts: readonly SignedText[] }

/** One question put to several people: their answer and the text they signed. */
export function AnswerRow({ index, kind, texts }: Props) {
  const decision = useWatch<AnswerValues, `answers.${number}.decision`>({ name: `answers.${index}.decision` })
  const versions = textsOf(kind, texts)
  return (
    <li>
      <SelectField
        name={`answers.${index}.decision`}
        label={kind.label}
        none="nie pytano"
        options={decisionsOf(kind)}
        width="20rem"
      />
      {decision !== null && versions.length > 0 && (
        <SelectField
          name={`answers.${index}.templateId`}
          label="Tekst"
          none="bez wzoru"
          options={versions}
          width="11rem"
        />
      )}
    </li>
  )
}
