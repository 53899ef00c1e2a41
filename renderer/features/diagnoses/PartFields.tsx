import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { sections } from '#shared/diagnoses/sections.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { type Option, SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import type { CardValues } from './cardValues.ts'
import css from './diagnoses.module.css'

type Props = { authors: readonly Option<number>[] }

/** Parts written in words: under each heading an entry of each author. */
export function PartFields({ authors }: Props) {
  const { fields, append, remove } = useFieldArray<CardValues, 'parts', 'key'>({ name: 'parts', keyName: 'key' })
  return (
    <div className={css.parts}>
      {sections.map(({ code, label }) => {
        const mine = fields.flatMap((part, index) => (part.section === code ? [{ part, index }] : []))
        return (
          <section key={code} aria-label={label} className={css.part}>
            <header>
              <h2>{label}</h2>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${mine.length === 0 ? 'Dodaj wpis' : 'Dodaj wpis innej osoby'}: ${label}`}
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => append({ id: null, section: code, staffId: null, writtenOn: null, text: '' })}
              >
                {mine.length === 0 ? 'Dodaj wpis' : 'Dodaj wpis innej osoby'}
              </Button>
            </header>
            {mine.map(({ part, index }) => (
              <div key={part.key} className={css.entry}>
                <TextArea name={`parts.${index}.text`} label={`${label}: treść`} rows={2} limit={6000} required />
                <FieldRow>
                  <SelectField
                    name={`parts.${index}.staffId`}
                    label="Kto napisał"
                    none="nie podano"
                    options={authors}
                  />
                  <DateField name={`parts.${index}.writtenOn`} label="Data wpisu" />
                  <ActionIcon
                    className={css.besideField ?? ''}
                    aria-label={`Usuń wpis: ${label}`}
                    title="Usuń wpis"
                    onClick={() => remove(index)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </FieldRow>
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}
