import { ActionIcon, Button } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconDeviceFloppy,
  IconExternalLink,
  IconMinus,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react'
import css from './pdf.module.css'

type Props = {
  current: number
  pages: number
  /** Per cent of the paper's size. */
  zoom: number
  isFit: boolean
  onPage: (number: number) => void
  onZoom: (zoom: number | 'fit') => void
  onSave: () => void
  onOpen: () => void
  onPrint: () => void
  busy: boolean
}

/** A button of a viewer, named by its sign and told in words. */
export const Tool = ({
  label,
  icon: Picture,
  onClick,
  disabled = false,
  pressed,
}: {
  label: string
  icon: Icon
  onClick: () => void
  disabled?: boolean
  pressed?: boolean
}) => (
  <ActionIcon aria-label={label} title={label} onClick={onClick} disabled={disabled} aria-pressed={pressed}>
    <Picture size={18} stroke={1.6} aria-hidden />
  </ActionIcon>
)

/** Pages, size, and what can be done with the document. */
export function PdfToolbar({ current, pages, zoom, isFit, onPage, onZoom, onSave, onOpen, onPrint, busy }: Props) {
  return (
    <div className={css.toolbar} role="toolbar" aria-label="Podgląd wydruku">
      <Tool
        label="Poprzednia strona"
        icon={IconChevronUp}
        onClick={() => onPage(current - 1)}
        disabled={current <= 1}
      />
      <Tool
        label="Następna strona"
        icon={IconChevronDown}
        onClick={() => onPage(current + 1)}
        disabled={current >= pages}
      />
      <span role="status" className={css.where}>
        strona {current} z {pages}
      </span>
      <span className={css.gap} />
      <Tool label="Zmniejsz" icon={IconMinus} onClick={() => onZoom(Math.max(25, zoom - 25))} />
      <button type="button" className={css.zoom} title="Wielkość papieru (100 %)" onClick={() => onZoom(100)}>
        {zoom}&nbsp;%
      </button>
      <Tool label="Powiększ" icon={IconPlus} onClick={() => onZoom(Math.min(400, zoom + 25))} />
      <Tool label="Na szerokość okna" icon={IconArrowAutofitWidth} onClick={() => onZoom('fit')} pressed={isFit} />
      <span className={css.gap} />
      <div className={css.acts}>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={onSave}
          disabled={busy}
        >
          Zapisz PDF
        </Button>
        <Button
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden />}
          aria-label="Otwórz w programie systemu"
          title="Otwórz w programie systemu"
          onClick={onOpen}
          disabled={busy}
        >
          Otwórz<span className={css.long}>&nbsp;w programie systemu</span>
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={onPrint} disabled={busy}>
          Drukuj
        </Button>
      </div>
    </div>
  )
}
