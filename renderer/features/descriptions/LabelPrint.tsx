import { Button, NumberInput, Select } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import {
  type LabelGridName,
  labelGridNames,
  labelGrids,
  labelGridWords,
  labelsOn,
} from '#shared/descriptions/labels.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import css from './descriptions.module.css'

/** The sheets in the printer, and the first label still on the first of them. */
export type LabelChoice = { readonly grid: LabelGridName; readonly first: number }
export const firstChoice: LabelChoice = { grid: '2x4margins', first: 1 }

const grids = labelGridNames.map((value) => ({ value, label: labelGridWords(value) }))

type Props = {
  choice: LabelChoice
  onChoice: (next: LabelChoice) => void
  print: (label: string, papers: readonly { label: string; document: PrintRequest }[]) => ReactNode
  label: string
  paper: { readonly grantId: number; readonly documentIds: number[] | null }
}

/** Asks which sheets of labels are in the printer and where they begin, then prints descriptions on them. */
export function LabelPrint({ choice, onChoice, print, label, paper }: Props) {
  const [isOpen, setOpen] = useState(false)
  const box = useId()
  const most = labelsOn(labelGrids[choice.grid])
  return (
    <>
      <Button
        variant="default"
        aria-expanded={isOpen}
        aria-controls={box}
        rightSection={<IconChevronDown size={14} aria-hidden />}
        onClick={() => setOpen(!isOpen)}
      >
        Na naklejkach
      </Button>
      <div id={box} className={css.labels} hidden={!isOpen}>
        <Select
          label="Arkusz naklejek"
          w={370}
          allowDeselect={false}
          data={grids}
          value={choice.grid}
          onChange={(next) => {
            const grid = labelGridNames.find((name) => name === next) ?? choice.grid
            onChoice({ grid, first: Math.min(choice.first, labelsOn(labelGrids[grid])) })
          }}
        />
        <NumberInput
          label="Zacznij od naklejki"
          description={`Wierszami od lewej, od 1 do ${most}.`}
          w={220}
          min={1}
          max={most}
          allowDecimal={false}
          clampBehavior="strict"
          value={choice.first}
          onChange={(next) => onChoice({ ...choice, first: typeof next === 'number' && next >= 1 ? next : 1 })}
        />
        {print('Drukuj naklejki', [{ label, document: { kind: 'descriptionLabels', ...paper, ...choice } }])}
      </div>
    </>
  )
}
