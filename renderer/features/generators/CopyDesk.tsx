import { Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconSettings } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { generatorsContract } from '#shared/generators/contract.ts'
import type { ValueFormat } from '#shared/generators/format.ts'
import type { Generator } from '#shared/generators/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { CopyFieldRow } from './CopyFieldRow.tsx'
import { CopyTableView } from './CopyTableView.tsx'
import { CopyingDesk } from './copying.tsx'
import { useCopyMarks } from './copyMarks.ts'
import { FormatSwitches } from './FormatSwitches.tsx'
import css from './generators.module.css'
import { PeopleForm } from './PeopleForm.tsx'

export type CopyOf = Output<(typeof generatorsContract)['generators.copyOf']>
const plain: ValueFormat = { decimalSign: 'comma', thousands: false, dateFormat: 'dots' }

type ToolsProps = {
  copy: CopyOf
  generators: readonly Generator[]
  onChoose: (id: number) => void
  onEdit: () => void
  onNew: () => void
}
type SwitchedProps = ToolsProps & { format: ValueFormat; onFormat: (format: ValueFormat) => void }
/** Which generator, and how it takes numbers and dates. */
const Tools = ({ copy: { generator }, generators, onChoose, onEdit, onNew, format, onFormat }: SwitchedProps) => (
  <div className={css.tools}>
    <NativeSelect
      label="Generator"
      value={generator?.id ?? ''}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      data={generators.map(({ id, name }) => ({ value: String(id), label: name }))}
    />
    <Button
      variant="default"
      leftSection={<IconSettings size={16} aria-hidden />}
      disabled={!generator}
      onClick={onEdit}
    >
      Ustawienia generatora
    </Button>
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
      Dodaj generator
    </Button>
    {generator && <FormatSwitches format={format} onChange={onFormat} />}
  </div>
)

/** How values are written for the generator: switched at once, kept behind it. */
function useFormat(generator: Generator | null): [ValueFormat, (format: ValueFormat) => void] {
  const { tell } = useTell('generators.saveFormat')
  const say = useSay()
  const [wished, setWished] = useState<{ for: number; format: ValueFormat }>()
  const kept = useMemo(
    (): ValueFormat =>
      generator
        ? { decimalSign: generator.decimalSign, thousands: generator.thousands, dateFormat: generator.dateFormat }
        : plain,
    [generator],
  )
  const change = async (format: ValueFormat) => {
    if (!generator) return
    const { id, limits } = generator
    setWished({ for: id, format })
    const answer = await tell({ id, limits, ...format })
    if (!answer.ok) say({ sentence: answer.error.message, tone: 'refused' })
  }
  const isWished = wished !== undefined && wished.for === generator?.id
  return [isWished ? wished.format : kept, (format) => void change(format)]
}

type Props = ToolsProps & { reportId: number; children?: ReactNode }

/** The report in the order of the form, every field with a button to copy it. */
export function CopyDesk({ reportId, children, ...tools }: Props) {
  const { copy } = tools
  const desk = useRef<HTMLDivElement>(null)
  const { copied, clear } = useCopyMarks(reportId)
  const { generator } = copy
  const [format, setFormat] = useFormat(generator)
  return (
    <div className={css.desk} ref={desk}>
      <Tools {...tools} format={format} onFormat={setFormat} />
      {copy.named === '' ? (
        <p className={css.dim}>
          W dotacji nie wpisano, w jakim generatorze składa się sprawozdanie. Wybierz go tutaj albo wpisz w warunkach
          umowy.
        </p>
      ) : (
        <p className={css.dim}>W dotacji wpisano: {copy.named}.</p>
      )}
      {generator?.note && <Notice kind="info">{generator.note}</Notice>}
      <p className={css.progress}>
        <span role="status">Skopiowano {counted(copied.size, 'pole', 'pola', 'pól')}.</span>
        {copied.size > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            Zacznij od nowa
          </Button>
        )}
        <span className={css.dim}>Tab i Enter kopiują pole po polu: po skopiowaniu zaznacza się następne.</span>
      </p>
      <CopyingDesk reportId={reportId} format={format} limits={generator?.limits ?? null} desk={desk}>
        {copy.sections.map((section) => (
          <section key={section.id} className={css.section} aria-labelledby={`copy-${section.id}`}>
            <h2 id={`copy-${section.id}`}>{section.title}</h2>
            {section.items.map((item) =>
              item.kind === 'field' ? (
                <CopyFieldRow key={item.id} field={item} />
              ) : (
                <CopyTableView key={item.id} table={item} />
              ),
            )}
            {section.id === 'I' && generator?.asksPeople && (
              <PeopleForm reportId={reportId} people={copy.people} revision={copy.revision} />
            )}
          </section>
        ))}
      </CopyingDesk>
      {children}
    </div>
  )
}
