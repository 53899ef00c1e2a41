import type { CodeItem } from '#shared/codeLists/contract.ts'
import type { Attribute, EditableList } from '#shared/codeLists/lists.ts'
import type { Input } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'

type AttributeTyped = string | number | boolean | null
/** What stands in the form of one code; each of several choices is a flag of its own (`forms_group`). */
export type CodeTyped = {
  label: string
  code: string
  active: boolean
  validFrom: string | null
  validTo: string | null
  attributes: Record<string, AttributeTyped>
}
/** Name of the field of one of several choices. */
export const choiceField = (attribute: Attribute, value: string): string => `${attribute.key}_${value}`

export function typedOf(list: EditableList, item: CodeItem | undefined): CodeTyped {
  const attributes: CodeTyped['attributes'] = {}
  for (const attribute of list.attributes) {
    const value = item?.attributes[attribute.key]
    if (attribute.kind === 'many')
      for (const [option] of attribute.options)
        attributes[choiceField(attribute, option)] = Array.isArray(value) && value.includes(option)
    else if (attribute.kind === 'flag') attributes[attribute.key] = value === true
    else
      attributes[attribute.key] =
        Array.isArray(value) || value === undefined ? (attribute.kind === 'text' ? '' : null) : value
  }
  return {
    label: item?.label ?? '',
    code: item?.code ?? '',
    active: item?.active ?? true,
    validFrom: item?.validFrom ?? null,
    validTo: item?.validTo ?? null,
    attributes,
  }
}

export function inputOf(
  list: EditableList,
  item: CodeItem | undefined,
  typed: CodeTyped,
): Input<Contract['codeLists.save']> {
  const attributes: Record<string, string | number | boolean | string[]> = {}
  for (const attribute of list.attributes) {
    if (attribute.kind === 'many') {
      const chosen = attribute.options.map(([option]) => option)
      attributes[attribute.key] = chosen.filter((option) => typed.attributes[choiceField(attribute, option)] === true)
    } else {
      const value = typed.attributes[attribute.key]
      if (value !== null && value !== undefined) attributes[attribute.key] = value
    }
  }
  return { ...typed, attributes, id: item?.id ?? null, list: list.list, code: item?.code ?? typed.code }
}
