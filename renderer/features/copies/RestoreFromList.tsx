import { useState } from 'react'
import type { CopySource } from '#shared/copies/contract.ts'
import type { ListedCopy } from '#shared/copies/schema.ts'
import { CopyList } from './CopyList.tsx'
import { momentWords } from './copyWords.ts'
import { FromFile } from './FromFile.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

/** The copies that are there, each opened aside by a click or Enter, and the way to a file that is on no list. */
export function RestoreFromList({ copies }: { copies: readonly ListedCopy[] }) {
  const [open, setOpen] = useState<{ source: CopySource; title: string }>()
  return (
    <>
      <CopyList
        copies={copies}
        onOpen={({ where, name, madeAt }) => setOpen({ source: { where, name }, title: `z ${momentWords(madeAt)}` })}
      />
      <FromFile onOpen={(path) => setOpen({ source: { where: 'file', path }, title: 'ze wskazanego pliku' })} />
      {open && <RestoreDialog {...open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
