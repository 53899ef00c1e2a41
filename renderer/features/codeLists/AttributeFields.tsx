import type { ReactNode } from 'react'
import type { Attribute } from '#shared/codeLists/lists.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { choiceField } from './codeTyped.ts'

function AttributeField({ attribute }: { attribute: Attribute }): ReactNode {
  const name = `attributes.${attribute.key}`
  if (attribute.kind === 'flag') return <CheckField name={name} label={attribute.label} />
  if (attribute.kind === 'text') return <TextField name={name} label={attribute.label} />
  if (attribute.kind === 'choice')
    return (
      <SelectField
        name={name}
        label={attribute.label}
        none="nie wybrano"
        options={attribute.options.map(([value, label]) => ({ value, label }))}
      />
    )
  return attribute.options.map(([value, label]) => (
    <CheckField
      key={value}
      name={`attributes.${choiceField(attribute, value)}`}
      label={`${attribute.label}: ${label}`}
    />
  ))
}

/** What the program needs to know of a code, as fields. */
export const AttributeFields = ({ attributes }: { attributes: readonly Attribute[] }) =>
  attributes.map((attribute) => <AttributeField key={attribute.key} attribute={attribute} />)
