import { useState } from 'react'
import type { CopySource } from '#shared/copies/contract.ts'
import type { ListedCopy } from '#shared/copies/schema.ts'
import { CopyList } from './CopyList.tsx'
import { momentWords } from './copyWords.ts'
import { FromFile } from './FromFile.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'

type Props = {
  copies: readonly ListedCopy[]
  /** The file is a sample: its copies are looked into only. */
  isSample: boolean
}

/** The copies that are there, each opened aside by a click or Enter, and the way to a file that is on no list. */
export function RestoreFromList({ copies, isSample }: Props) {
  const [open, setOpen] = useState<{ source: CopySource; title: string }>()
  return (
    <>
      <CopyList
        copies={copies}
        isSample={isSample}
        onOpen={({ where, name, madeAt }) => setOpen({ source: { where, name }, title: `z ${momentWords(madeAt)}` })}
      />
      {!isSample && (
        <FromFile onOpen={(path) => setOpen({ source: { where: 'file', path }, title: 'ze wskazanego pliku' })} />
      )}
      {open && <RestoreDialog {...open} isSample={isSample} onClose={() => setOpen(undefined)} />}
    </>
  )
}
