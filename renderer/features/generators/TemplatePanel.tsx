import type { Output } from '#shared/contract/define.ts'
import { sourceChoices, type TemplateSubject } from '#shared/generators/columns.ts'
import type { generatorsContract } from '#shared/generators/contract.ts'
import type { ValueFormat } from '#shared/generators/format.ts'
import type { Encoding, MappedColumn, Template } from '#shared/generators/template.ts'
import { counted } from '#shared/kernel/text.ts'
import { useBridge, useTell } from '../../api/hooks.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Segments } from '../../ui/form/Segments.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Found = Output<(typeof generatorsContract)['generators.readTemplate']>
/** A file being mapped: freshly read, or known before (`of`). */
export type TemplateAtHand = { readonly of: Template | null; readonly file: Found; readonly sha256: string }

type Values = {
  name: string
  encoding: Encoding
  decimalSign: ValueFormat['decimalSign']
  dateFormat: ValueFormat['dateFormat']
  mapping: MappedColumn[]
}
const encodingOptions = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1250', label: 'Windows-1250' },
  { value: 'iso-8859-2', label: 'ISO 8859-2' },
]
const decimalOptions = [
  { value: 'comma', label: '1234,50' },
  { value: 'dot', label: '1234.50' },
]
const dateOptions = [
  { value: 'dots', label: 'dd.mm.rrrr' },
  { value: 'iso', label: 'rrrr-mm-dd' },
  { value: 'dashes', label: 'dd-mm-rrrr' },
]
const subjects = [
  { value: 'expenses', label: 'Faktury i rachunki' },
  { value: 'contributions', label: 'Inne dokumenty' },
] as const

/** What was noticed in the file. */
function Noticed({ file }: { file: Found }) {
  const { changes, examples, isPlainAscii } = file
  const hasChanged = changes !== null && changes.added.length + changes.removed.length > 0
  return (
    <>
      {hasChanged && (
        <Notice kind="due" title="Szablon się zmienił">
          {changes.removed.length > 0 && <p>Nie ma już kolumn: {changes.removed.join(', ')}.</p>}
          {changes.added.length > 0 && <p>Nowe kolumny: {changes.added.join(', ')}. Sprawdź, co w nie wpisać.</p>}
        </Notice>
      )}
      {changes !== null && !hasChanged && <Notice kind="good">Nowa wersja ma te same kolumny.</Notice>}
      {examples > 0 && (
        <Notice kind="info">
          Pod nagłówkiem {counted(examples, 'jest wiersz', 'są wiersze', 'jest wierszy')} z przykładami. W wypełnionym
          pliku ich nie będzie.
        </Notice>
      )}
      {isPlainAscii && (
        <Notice kind="info">
          W szablonie nie ma polskich liter, więc kodowania nie da się rozpoznać. Wybierz to, którego używa generator.
        </Notice>
      )}
    </>
  )
}

type Props = { atHand: TemplateAtHand; onClose: () => void; onReread: (found: TemplateAtHand) => void }

/** What goes into each column of a generator's file; asked once. */
export function TemplatePanel({ atHand: { of, file, sha256 }, onClose, onReread }: Props) {
  const { tell } = useTell('generators.saveTemplate')
  const remove = useTell('generators.removeTemplate')
  const bridge = useBridge()
  const say = useSay()
  const {
    examples: _,
    isPlainAscii: __,
    changes: ___,
    mapping,
    encoding,
    about,
    withBom,
    delimiter,
    lineEnd,
    head,
    header,
  } = file
  const choices = sourceChoices(about).map(({ id, label }) => ({ value: id, label }))
  const reread = async (subject: TemplateSubject) => {
    const answer = await bridge.call('generators.readTemplate', { sha256, about: subject, templateId: of?.id ?? null })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    onReread({ of, sha256, file: answer.value as Found })
  }
  return (
    <SidePanel
      title={of?.name ?? 'Nowy szablon CSV'}
      width={560}
      onClose={onClose}
      actions={
        of && (
          <RemoveButton
            label="Usuń szablon"
            said={`Usunięto szablon „${of.name}”.`}
            onRemove={() => remove.tell({ id: of.id })}
            onGone={onClose}
          />
        )
      }
    >
      <Noticed file={file} />
      {sha256 !== '' && (
        <Segments
          label="Co wpisać do pliku"
          options={subjects}
          value={about}
          onChange={(subject) => void reread(subject)}
        />
      )}
      <Form<Values, unknown>
        label="Kolumny szablonu"
        draft={false}
        values={{
          name: of?.name ?? (about === 'expenses' ? 'Faktury' : 'Inne dokumenty'),
          encoding,
          decimalSign: of?.decimalSign ?? 'comma',
          dateFormat: of?.dateFormat ?? 'dots',
          mapping: mapping.map((one) => ({ ...one })),
        }}
        onSend={(typed) =>
          tell({
            id: of?.id ?? null,
            ...typed,
            mapping: typed.mapping.map(({ source, fixed }) => ({ source, fixed: source === null ? fixed : '' })),
            about,
            withBom: withBom && typed.encoding === 'utf-8',
            delimiter,
            lineEnd,
            head,
            header,
            revision: of?.revision ?? 0,
          })
        }
        onSaved={() => {
          say({ sentence: 'Zapisano szablon. Wypełnisz go przyciskiem „Wypełnij plik”.' })
          onClose()
        }}
        submit="Zapisz szablon"
        onCancel={onClose}
      >
        {(form) => (
          <>
            <TextField name="name" label="Nazwa szablonu" required maxLength={120} />
            <FieldRow>
              <SelectField name="encoding" label="Kodowanie" options={encodingOptions} />
              <SelectField name="decimalSign" label="Kwoty" options={decimalOptions} />
              <SelectField name="dateFormat" label="Daty" options={dateOptions} />
            </FieldRow>
            {header.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called alike
              <FieldRow key={index}>
                <SelectField
                  name={`mapping.${index}.source`}
                  label={column === '' ? `Kolumna ${index + 1} (bez nazwy)` : `${index + 1}. ${column}`}
                  options={choices}
                  none="zostaw puste albo stały tekst"
                />
                {form.watch(`mapping.${index}.source`) === null && (
                  <TextField name={`mapping.${index}.fixed`} label={`Stały tekst w kolumnie ${index + 1}`} />
                )}
              </FieldRow>
            ))}
          </>
        )}
      </Form>
    </SidePanel>
  )
}
