import type { Author } from '#shared/diagnoses/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import type { Option } from '../../ui/form/SelectField.tsx'
import { useRoleName } from './useRoleName.ts'

/** People who can be named as authors in an edition, and as options `Ewa Mazur (psycholog)`. */
export function useAuthors(editionId: number): { authors: readonly Author[]; options: readonly Option<number>[] } {
  const { data: authors = [] } = useAsk('diagnoses.authors', { editionId })
  const roleName = useRoleName()
  const options = authors.map(({ id, name, roles }) => ({
    value: id,
    label: roles.length === 0 ? name : `${name} (${roles.map(roleName).join(', ')})`,
  }))
  return { authors, options }
}
