import { runsOf } from '#shared/settlements/forms/runs.ts'
import { useAsk } from '../../api/hooks.tsx'

/** A text of the form as it is read: references to footnotes left out. */
export const plainWording = (text: string): string =>
  runsOf(text)
    .map((run) => (run.kind === 'footnote' ? '' : run.text))
    .join('')

/** The wordings of a grant's form by their id; an empty text until they are read. */
export function useWordings(grantId: number): (textId: string) => string {
  const { data } = useAsk('settlements.formTexts', { grantId })
  return (textId) => plainWording(data?.texts.find((own) => own.textId === textId)?.text ?? '')
}
