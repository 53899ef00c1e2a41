import { useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'

/** Says who is at work from now on; every change carries that name. */
export function useChooseOperator(): (operator: { id: number; name: string }) => void {
  const { tell } = useTell('club.chooseOperator')
  const say = useSay()
  return ({ id, name }) =>
    void tell({ id }).then((answer) =>
      say(
        answer.ok ? { sentence: `Przy pracy: ${name}.` } : { sentence: answer.error.message, tone: 'refused' as const },
      ),
    )
}
