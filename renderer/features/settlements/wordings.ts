import { plainText } from '#shared/settlements/forms/runs.ts'
import { useAsk } from '../../api/hooks.tsx'

/** The wordings of a grant's form by their id; an empty text until they are read. */
export function useWordings(grantId: number): (textId: string) => string {
  const { data } = useAsk('settlements.formTexts', { grantId })
  return (textId) => plainText(data?.texts.find((own) => own.textId === textId)?.text ?? '')
}
