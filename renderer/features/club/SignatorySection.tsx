import { useState } from 'react'
import type { Club } from '#shared/club/schema.ts'
import css from './club.module.css'
import { SignatoryList } from './SignatoryList.tsx'
import { SignatoryPanel } from './SignatoryPanel.tsx'

/** The list of people who sign, and the one that is open beside it. */
export function SignatorySection({ signatories }: Pick<Club, 'signatories'>) {
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const signatory = signatories.find(({ id }) => id === open)
  return (
    <div className={css.section}>
      <SignatoryList
        signatories={signatories}
        openId={signatory?.id ?? null}
        onOpen={setOpen}
        onNew={() => setOpen('new')}
      />
      {(signatory || open === 'new') && (
        <SignatoryPanel key={open} signatory={signatory} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}
