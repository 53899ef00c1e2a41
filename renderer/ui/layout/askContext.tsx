import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { ConfirmDialog, type Question } from './ConfirmDialog.tsx'
import { anythingUnsaved, forgetUnsaved } from './unsaved.ts'

type Ask = (question: Question) => Promise<boolean>
const AskContext = createContext<Ask | undefined>(undefined)

/** Puts the one question dialog of the window in place. */
export function AskProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<{ question: Question; answer: (yes: boolean) => void }>()
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        setOpen({
          question,
          answer: (yes) => {
            setOpen(undefined)
            resolve(yes)
          },
        })
      }),
    [],
  )
  return (
    <AskContext value={ask}>
      {children}
      {open && <ConfirmDialog {...open.question} onAct={() => open.answer(true)} onStay={() => open.answer(false)} />}
    </AskContext>
  )
}

/** `await ask({ title, act })`: true when the act was chosen. Only for what cannot be undone. */
export function useConfirm(): Ask {
  const ask = useContext(AskContext)
  if (!ask) throw new Error('no AskProvider above this component')
  return ask
}

/** May the person leave? Asks only when something typed would be lost. */
export function useLeave(): () => Promise<boolean> {
  const ask = useConfirm()
  return useCallback(async () => {
    if (!anythingUnsaved()) return true
    const leave = await ask({
      title: 'Wpisane dane nie są zapisane',
      children: 'Jeśli odejdziesz stąd teraz, to, co zostało wpisane, przepadnie.',
      act: 'Odejdź bez zapisania',
      stay: 'Wróć do wpisywania',
      destroys: true,
    })
    if (leave) forgetUnsaved()
    return leave
  }, [ask])
}
