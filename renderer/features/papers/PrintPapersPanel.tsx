import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { participantPapers, templateKindNames } from '#shared/templates/schema.ts'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import css from './papers.module.css'
import { people } from './paperWords.ts'
import { UnnumberedNotice } from './UnnumberedNotice.tsx'

type Paper = (typeof participantPapers)[number]
export type Preview = (document: PrintRequest, label: string) => ReactNode
type Props = {
  editionId: number
  /** Nobody: only blank papers. */
  participationIds: readonly number[]
  /** Papers chosen at first. */
  start?: readonly Paper[]
  preview: Preview
  onClose: () => void
}

/** Papers from the texts of the coordinator: which, for whom or blank; the very PDF below. */
export function PrintPapersPanel({ editionId, participationIds, start = ['agreement'], preview, onClose }: Props) {
  const [chosen, setChosen] = useState(start)
  const nobody = participationIds.length === 0
  const [blank, setBlank] = useState(nobody)
  const toggle = (paper: Paper) =>
    setChosen(participantPapers.filter((one) => (one === paper) !== chosen.includes(one)))
  const document: PrintRequest = blank
    ? { kind: 'blankPapers', papers: [...chosen], editionId }
    : { kind: 'participantPapers', papers: [...chosen], participationIds: [...participationIds] }
  return (
    <SidePanel title="Drukuj pisma" width={560} onClose={onClose}>
      <div className={css.printing}>
        <fieldset className={css.choice}>
          <legend>Pisma: {blank ? 'puste' : `wypełnione, ${people(participationIds.length)}`}</legend>
          {participantPapers.map((paper) => (
            <Checkbox
              key={paper}
              label={templateKindNames[paper]}
              checked={chosen.includes(paper)}
              onChange={() => toggle(paper)}
            />
          ))}
        </fieldset>
        {!nobody && (
          <Checkbox
            label="puste, do wypełnienia ręcznie"
            checked={blank}
            onChange={(event) => setBlank(event.currentTarget.checked)}
          />
        )}
        {!blank && chosen.includes('agreement') && <UnnumberedNotice editionId={editionId} ids={participationIds} />}
        {chosen.length === 0 ? (
          <p>Wybierz, co wydrukować.</p>
        ) : (
          <div className={css.pdf}>{preview(document, 'Pisma uczestników')}</div>
        )}
      </div>
    </SidePanel>
  )
}
