import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { countedItems, lineNames, openCount } from '#shared/closing/checklist.ts'
import type { ClosingCode, ClosingLine } from '#shared/closing/schema.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { Edition } from '#shared/editions/schema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './closing.module.css'

/** Where all records of a line are mended at once, in words. */
const ways: Readonly<Partial<Record<ClosingCode, string>>> = {
  applications: 'Otwórz rekrutację',
  endReasons: 'Zakończ udział na liście uczestników',
  papers: 'Otwórz teczki',
  agreements: 'Otwórz teczki',
  certificates: 'Wydaj zaświadczenia wszystkim',
}
const few = 12

/** One line of the list: how many, who, and the way to each record. */
function Line({ line }: { line: ClosingLine }) {
  const [all, setAll] = useState(false)
  const open = line.items.length > 0
  const { open: openName, done } = lineNames[line.code]
  const allName = ways[line.code]
  return (
    <li>
      <div className={css.line}>
        <span className={css.what} data-open={open}>
          {open ? <IconAlertTriangle size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
          {open ? (
            <strong>
              {openName}: {countedItems(line)}
            </strong>
          ) : (
            done
          )}
        </span>
        {line.href !== null && allName && <Link href={line.href}>{allName}</Link>}
      </div>
      {open && (
        <ul className={css.items}>
          {line.items.slice(0, all ? undefined : few).map((item) => (
            <li key={`${item.href} ${item.label}`}>
              <Link href={item.href}>{item.label}</Link> <span className={css.detail}>{item.detail}</span>
            </li>
          ))}
        </ul>
      )}
      {line.items.length > few && (
        <Button variant="default" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? 'Pokaż mniej' : `Pokaż wszystkie (${line.items.length})`}
        </Button>
      )}
    </li>
  )
}

type Values = { closedOn: string | null; reason: string }

function CloseForm({ edition, open, today }: { edition: Edition; open: number; today: IsoDate }) {
  const { tell } = useTell('closing.close')
  const say = useSay()
  return (
    <Form<Values, unknown>
      label="Zamknij edycję"
      values={{ closedOn: today < edition.endsOn ? edition.endsOn : today, reason: '' }}
      submit="Zamknij edycję"
      onSend={({ closedOn, reason }) => tell({ editionId: edition.id, closedOn: closedOn ?? '', reason })}
      onSaved={() => say({ sentence: 'Zamknięto edycję.' })}
    >
      <DateField name="closedOn" label="Dzień zamknięcia" required />
      {open > 0 && (
        <TextArea
          name="reason"
          label="Dlaczego mimo otwartych spraw"
          hint="Zostanie w historii edycji. Po zamknięciu nadal możesz wszystko uzupełnić."
          required
          limit={500}
          rows={2}
        />
      )}
    </Form>
  )
}

type Props = {
  edition: Edition
  today: IsoDate
  preview: (document: PrintRequest, label: string) => ReactNode
}

/** What is still open in an edition, each record one click away; then closing it. */
export function ClosingDesk({ edition, today, preview }: Props) {
  const { data, error, again } = useAsk('closing.checklist', { editionId: edition.id })
  const reopen = useTell('closing.reopen')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const [printing, setPrinting] = useState(false)
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Sprawdzam edycję…" />
  const open = openCount(data.lines)
  const openAgain = async () => {
    const answer = await reopen.tell({ editionId: edition.id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (answer.ok) say({ sentence: 'Otwarto edycję ponownie.' })
  }
  return (
    <div className={css.screen}>
      <div className={css.desk}>
        <Refusal message={refusal} />
        {data.closedOn !== null ? (
          <Notice
            kind="good"
            title={`Edycja jest zamknięta od ${formatDate(data.closedOn)}`}
            action={
              <Button variant="default" onClick={() => void openAgain()}>
                Otwórz ponownie
              </Button>
            }
          >
            Zapisy nadal można uzupełniać; lista poniżej pokazuje, co zostało otwarte.
          </Notice>
        ) : (
          <p role="status">
            {open === 0
              ? 'Wszystko jest gotowe: możesz zamknąć edycję.'
              : `Do dokończenia: ${counted(open, 'sprawa', 'sprawy', 'spraw')}. Każda prowadzi do swojego zapisu.`}
          </p>
        )}
        <div>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setPrinting(!printing)}
          >
            Drukuj listę bez nazwisk
          </Button>
        </div>
        <ul className={css.lines} aria-label="Lista kontrolna zamknięcia">
          {data.lines.map((line) => (
            <Line key={line.code} line={line} />
          ))}
        </ul>
        {data.closedOn === null && <CloseForm edition={edition} open={open} today={today} />}
      </div>
      {printing && (
        <SidePanel title="Lista kontrolna zamknięcia" width={560} onClose={() => setPrinting(false)}>
          <div className={css.pdf}>
            {preview({ kind: 'closingChecklist', editionId: edition.id }, 'Lista kontrolna zamknięcia')}
          </div>
        </SidePanel>
      )}
    </div>
  )
}
