import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { exemptionNames, exemptions, recipientsOf } from '#shared/dataProtection/recipients.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup } from '../../ui/form/FieldRow.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './protection.module.css'
import type { RequestValues } from './RequestForm.tsx'

const ways = [
  { value: '', label: 'powiadomiono' },
  ...exemptions.map((value) => ({ value, label: `nie: ${exemptionNames[value]}` })),
]
const empty = { id: null, toldOn: null, manner: '', exemption: '', reason: '' } as const
const most = 60

/** The recipients of the data, each told on a day or with the reason why not (art. 19). `known`: from the register of disclosures. */
export function NoticeRows({ known }: { known: readonly string[] }) {
  const { fields, append, remove } = useFieldArray<RequestValues, 'notices', 'key'>({ name: 'notices', keyName: 'key' })
  const rows = useWatch<RequestValues, 'notices'>({ name: 'notices' })
  const left = recipientsOf(
    known.map((recipient) => ({ recipient, day: '' })),
    rows,
  )
  return (
    <FieldGroup title="Odbiorcy danych">
      <p className={css.dim}>
        O sprostowaniu, usunięciu albo ograniczeniu powiadamia się każdego, komu dane przekazano (art. 19 RODO), chyba
        że to niemożliwe albo wymaga niewspółmiernie dużego wysiłku.
      </p>
      {fields.length > 0 && (
        <ol className={css.notices}>
          {fields.map(({ key }, index) => (
            <li key={key}>
              <TextField name={`notices.${index}.recipient`} label="Odbiorca" />
              <SelectField name={`notices.${index}.exemption`} label="Czy powiadomiono" options={ways} />
              {rows[index]?.exemption === '' ? (
                <>
                  <DateField name={`notices.${index}.toldOn`} label="Powiadomiono dnia" />
                  <TextField name={`notices.${index}.manner`} label="Jak" placeholder="pismo, e-mail, telefon" />
                </>
              ) : (
                <TextField name={`notices.${index}.reason`} label="Dlaczego nie" className={css.reason ?? ''} />
              )}
              <ActionIcon
                aria-label={`Usuń odbiorcę: wiersz ${index + 1}`}
                title="Usuń wiersz"
                className={css.takeAway ?? ''}
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      <div className={css.acts}>
        {left.length > 0 && (
          <Button
            variant="default"
            disabled={fields.length + left.length > most}
            onClick={() => append(left.map((recipient) => ({ ...empty, recipient })))}
          >
            Wpisz odbiorców z rejestru udostępnień ({left.length})
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={fields.length >= most}
          onClick={() => append({ ...empty, recipient: '' })}
        >
          Dodaj odbiorcę
        </Button>
      </div>
    </FieldGroup>
  )
}
