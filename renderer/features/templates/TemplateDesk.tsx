import { ActionIcon, Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowLeft, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { unknownPlaceholders } from '#shared/templates/placeholders.ts'
import { type Template, type TemplateKind, templateKindNames, templateKinds } from '#shared/templates/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { BodyField } from './BodyField.tsx'
import { ClauseGaps } from './ClauseGaps.tsx'
import css from './templates.module.css'

export type Preview = (document: PrintRequest, label: string) => ReactNode
type Values = {
  id: number | null
  kind: TemplateKind
  name: string
  body: string
  active: boolean
  validFrom: string | null
  revision: number
}
type Props = {
  /** Undefined: a new one. */
  template: Template | undefined
  older: readonly Template[]
  today: IsoDate
  preview: Preview
  /** What happened to this text, drawn by whoever keeps histories. */
  history: (id: number) => ReactNode
  onBack: () => void
}

const valuesOf = (template: Template | undefined, today: IsoDate): Values =>
  template
    ? {
        id: template.id,
        kind: template.kind,
        name: template.name,
        body: template.body,
        active: template.active,
        validFrom: template.used ? today : (template.validFrom ?? today),
        revision: template.revision,
      }
    : { id: null, kind: 'consent', name: '', body: '# Tytuł\n\n', active: true, validFrom: today, revision: 0 }

type Typed = Pick<Values, 'kind' | 'body'>
/** Tells what stands in the form to the preview beside it. */
function Watch({ onChange }: { onChange: (typed: Typed) => void }) {
  const [kind, body] = useWatch<Values, ['kind', 'body']>({ name: ['kind', 'body'] })
  useEffect(() => onChange({ kind, body }), [kind, body, onChange])
  return null
}

/** The paper as it would be printed for a sample person; follows what is typed. */
function LivePreview({ typed, preview }: { typed: Typed; preview: Preview }) {
  const [settled] = useDebouncedValue(typed, 400)
  const unknown = unknownPlaceholders(settled.body)
  if (settled.body.trim() === '')
    return (
      <EmptyState title="Tu będzie podgląd">Wpisz treść, a zobaczysz pismo wypełnione przykładowymi danymi.</EmptyState>
    )
  if (unknown.length > 0)
    return (
      <Notice kind="block" title={`Program nie zna: ${unknown.slice(0, 5).join(', ')}`}>
        Wstaw dane z listy „Wstaw dane” albo usuń nawiasy; podgląd wróci sam.
      </Notice>
    )
  return preview({ kind: 'templateDraft', template: settled.kind, body: settled.body }, 'Podgląd wzoru')
}

/** One text being edited, with the very paper beside it. A text already handed out gets a new version from a day. */
export function TemplateDesk({ template, older, today, preview, history, onBack }: Props) {
  const save = useTell('templates.save')
  const remove = useTell('templates.remove')
  const say = useSay()
  const leave = useLeave()
  const [start] = useState(() => valuesOf(template, today))
  const [typed, setTyped] = useState<Typed>(start)
  const [refusal, setRefusal] = useState<string>()
  const back = async () => {
    if (await leave()) onBack()
  }
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto wzór pisma.' })
    onBack()
  }
  return (
    <>
      <div className={css.head}>
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => void back()}>
          Wróć do listy
        </Button>
        <h2>
          {template ? template.name : 'Nowy wzór pisma'}
          {template && `, wersja ${template.version}`}
        </h2>
        {template && !template.used && (
          <ActionIcon aria-label="Usuń wzór" title="Usuń wzór" onClick={() => void takeAway(template.id)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <Refusal message={refusal} />
      <div className={css.desk}>
        <div className={css.form}>
          <Form<Values, { version: number }>
            label="Wzór pisma"
            values={start}
            submit={template ? 'Zapisz wzór' : 'Dodaj wzór'}
            onSend={(values) => save.tell({ ...values, validFrom: values.validFrom ?? '' })}
            onSaved={({ version }) => {
              const next = template !== undefined && version > template.version
              say({ sentence: next ? `Zapisano nowe brzmienie: wersja ${version}.` : 'Zapisano wzór pisma.' })
              if (next || !template) onBack()
            }}
          >
            {template && <FollowRecord values={valuesOf(template, today)} />}
            {template?.used && (
              <Notice kind="info" title="To pismo już komuś wydano">
                Poprzednie brzmienie zostanie dla tych, którzy je dostali; zmiana treści będzie nową wersją od podanego
                dnia.
              </Notice>
            )}
            {!template && (
              <SelectField
                name="kind"
                label="Rodzaj"
                required
                options={templateKinds.map((one) => ({ value: one, label: templateKindNames[one] }))}
              />
            )}
            <FieldRow>
              <TextField name="name" label="Nazwa" required />
              <DateField name="validFrom" label={template?.used ? 'Nowe brzmienie od' : 'Obowiązuje od'} required />
            </FieldRow>
            <CheckField name="active" label="używany przy druku" />
            <BodyField name="body" />
            {typed.kind === 'informationClause' && <ClauseGaps body={typed.body} />}
            <Watch onChange={setTyped} />
          </Form>
          {older.length > 0 && (
            <section>
              <h2>Poprzednie brzmienia</h2>
              <ul className={css.versions}>
                {older.map((one) => (
                  <li key={one.id}>
                    wersja {one.version}
                    {one.validFrom && `, od ${formatDate(one.validFrom)}`}
                    {one.validTo && ` do ${formatDate(one.validTo)}`}
                    {one.used ? ', wydane' : ''}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {template && history(template.id)}
        </div>
        <div className={css.preview}>
          <LivePreview typed={typed} preview={preview} />
        </div>
      </div>
    </>
  )
}
