import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { PrintDialog } from './PrintDialog.tsx'

/** One paper that can be printed from here: its name in the menu and what is asked of the press. */
export type Paper = { readonly label: string; readonly document: PrintRequest }
type Props = { papers: readonly Paper[]; label?: string }

/** The papers that can be printed from a place; the chosen one opens over the window and the place stays as it was. */
export function PrintMenu({ papers, label = 'Drukuj' }: Props) {
  const [open, setOpen] = useState<Paper>()
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            disabled={papers.length === 0}
            leftSection={<IconPrinter size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {papers.map((paper) => (
            <Menu.Item key={paper.label} onClick={() => setOpen(paper)}>
              {paper.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open && <PrintDialog paper={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
