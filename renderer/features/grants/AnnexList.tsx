import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { GrantDetails } from '#shared/grants/contract.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './grants.module.css'

type Annex = GrantDetails['annexes'][number]
type Typed = { number: string; signedOn: string | null; effectiveFrom: string | null; description: string }
type EditorProps = { grantId: number; annex: Annex | undefined; onClose: () => void }

function AnnexForm({ grantId, annex, onClose }: EditorProps) {
  const save = useTell('grants.saveAnnex')
  const remove = useTell('grants.removeAnnex')
  const say = useSay()
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: 'Usunięto aneks.' })
    onClose()
  }
  return (
    <Form<Typed, unknown>
      label={annex ? `Aneks ${annex.number}` : 'Nowy aneks'}
      values={{
        number: annex?.number ?? '',
        signedOn: annex?.signedOn ?? null,
        effectiveFrom: annex?.effectiveFrom ?? null,
        description: annex?.description ?? '',
      }}
      submit="Zapisz aneks"
      onSend={({ number, signedOn, effectiveFrom, description }) =>
        save.tell({
          id: annex?.id ?? null,
          grantId,
          number,
          signedOn: signedOn ?? '',
          effectiveFrom: effectiveFrom ?? '',
          description,
          revision: annex?.revision ?? 0,
        })
      }
      onSaved={() => {
        say({ sentence: 'Zapisano aneks.' })
        onClose()
      }}
      onCancel={onClose}
      footer={
        annex && (
          <Button variant="subtle" onClick={() => void takeAway(annex.id)}>
            Usuń aneks
          </Button>
        )
      }
    >
      <FieldRow>
        <TextField name="number" label="Numer aneksu" required autoFocus={!annex} />
        <DateField name="signedOn" label="Podpisany" required />
        <DateField name="effectiveFrom" label="Obowiązuje od" required />
      </FieldRow>
      <TextArea name="description" label="Czego dotyczy" rows={2} limit={1000} />
    </Form>
  )
}

type ListProps = {
  grantId: number
  annexes: readonly Annex[]
  scans: ((annexId: number) => ReactNode) | undefined
}

/** Annexes to the contract, in the order they were signed. */
export function AnnexList({ grantId, annexes, scans }: ListProps) {
  const [open, setOpen] = useState<number | 'new'>()
  const annex = annexes.find((one) => one.id === open)
  return (
    <>
      {annexes.length > 0 && (
        <ul className={css.annexes}>
          {annexes.map((one) => (
            <li key={one.id}>
              Aneks {one.number} z {formatDate(one.signedOn)}, obowiązuje od {formatDate(one.effectiveFrom)}
              {one.description !== '' && `: ${one.description}`}{' '}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Zmień aneks ${one.number}`}
                onClick={() => setOpen(one.id)}
              >
                Zmień
              </Button>
            </li>
          ))}
        </ul>
      )}
      {annex || open === 'new' ? (
        <>
          <AnnexForm key={open} grantId={grantId} annex={annex} onClose={() => setOpen(undefined)} />
          {annex && scans?.(annex.id)}
        </>
      ) : (
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
            Dodaj aneks
          </Button>
        </div>
      )}
    </>
  )
}
