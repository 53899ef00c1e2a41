import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ExpenseState } from '#shared/expenses/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import css from './expenses.module.css'

/** Which documents are looked at; numbers are ids, `null`: any. */
export type ExpenseChoice = {
  readonly grantId: number | null
  readonly lineId: number | null
  readonly state: ExpenseState
  /** Code of a kind of document. */
  readonly kind: string | null
}

const states: { value: ExpenseState; label: string }[] = [
  { value: 'all', label: 'wszystkie' },
  { value: 'paid', label: 'zapłacone' },
  { value: 'unpaid', label: 'niezapłacone' },
  { value: 'ineligible', label: 'niekwalifikowalne' },
  { value: 'corrections', label: 'korekty' },
  { value: 'noStatement', label: 'bez numeru wyciągu' },
  { value: 'noScan', label: 'bez skanu dokumentu' },
]
/** What one choice of the list means: a state of documents, or a kind of them. */
const ofKind = 'kind:'
const chosen = (value: string): Pick<ExpenseChoice, 'state' | 'kind'> =>
  value.startsWith(ofKind)
    ? { state: 'all', kind: value.slice(ofKind.length) }
    : { state: states.find((one) => one.value === value)?.value ?? 'all', kind: null }

type Props = {
  search: string
  onSearch: (words: string) => void
  choice: ExpenseChoice
  onChoice: (choice: ExpenseChoice) => void
  /** The list belongs to one grant, so that there is no choice of another. */
  isOfGrant: boolean
}

/** Words, state or kind, grant and line by which the list is narrowed. */
export function ExpenseFilter({ search, onSearch, choice, onChoice, isOfGrant }: Props) {
  const grants = useAsk('grants.list', {}, { enabled: !isOfGrant }).data ?? []
  const kinds = useCodes('expense_kind', choice.kind)
  const enabled = choice.lineId !== null && choice.grantId !== null
  const budget = useAsk('budgets.get', { grantId: choice.grantId ?? 0 }, { enabled }).data
  const line = budget?.lines.find((one) => one.id === choice.lineId)
  return (
    <>
      <TextInput
        label="Szukaj"
        placeholder="numer, wystawca, opis"
        className={css.search ?? ''}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <NativeSelect
        label="Pokaż"
        w="11.5rem"
        classNames={{ input: css.shown ?? '' }}
        value={choice.kind === null ? choice.state : `${ofKind}${choice.kind}`}
        data={[
          ...states,
          { group: 'rodzaj', items: kinds.map(({ value, label }) => ({ value: `${ofKind}${value}`, label })) },
        ]}
        onChange={(event) => onChoice({ ...choice, ...chosen(event.currentTarget.value) })}
      />
      {!isOfGrant && grants.length > 0 && (
        <NativeSelect
          label="Dotacja"
          className={css.choice ?? ''}
          value={String(choice.grantId ?? '')}
          data={[
            { value: '', label: 'wszystkie' },
            ...grants.map((grant) => ({
              value: String(grant.id),
              label: [grant.title, grant.contractNumber].filter(Boolean).join(' · '),
            })),
          ]}
          onChange={(event) =>
            onChoice({ ...choice, lineId: null, grantId: Number(event.currentTarget.value) || null })
          }
        />
      )}
      {choice.lineId !== null && (
        <Button
          variant="default"
          rightSection={<IconX size={16} aria-hidden />}
          onClick={() => onChoice({ ...choice, lineId: null })}
          title="Pokaż dokumenty wszystkich pozycji"
        >
          Pozycja {line ? `${line.code} ${line.name}`.slice(0, 40) : choice.lineId}
        </Button>
      )}
    </>
  )
}
