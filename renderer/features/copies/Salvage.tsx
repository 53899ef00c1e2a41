import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import { counted } from '#shared/kernel/text.ts'
import { useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { CopyPassphrase } from './CopyPassphrase.tsx'
import css from './copies.module.css'

type Saved = Output<Contract['copies.salvage']>

/** What was and was not saved, by table; tables that came over whole are only counted. */
function Report({ saved: { tables } }: { saved: Saved }) {
  const rows = tables.reduce((all, { saved }) => all + saved, 0)
  const hurt = tables.filter(({ isWhole, refused, withoutParent }) => !isWhole || refused + withoutParent > 0)
  return (
    <Notice
      kind={hurt.length === 0 ? 'good' : 'due'}
      title={`Uratowano ${counted(rows, 'wiersz', 'wiersze', 'wierszy')}. Bez strat: ${counted(tables.length - hurt.length, 'tabela', 'tabele', 'tabel')} z ${tables.length}.`}
    >
      {hurt.length > 0 && (
        <ul className={css.lost}>
          {hurt.map(({ table, label, saved, refused, withoutParent, isWhole }) => (
            <li key={table}>
              {label}: uratowano {saved}
              {refused + withoutParent > 0 && `, pominięto ${refused + withoutParent} bez zapisu, z którym się łączą`}
              {!isWhole && ', części nie dało się odczytać'}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** Saving what can be read of a damaged file into a new one, with a report of what was and was not. */
export function Salvage({ onLook }: { onLook: (name: string) => void }) {
  const { tell, isTelling } = useTell('copies.salvage')
  const [saved, setSaved] = useState<Saved>()
  const [error, setError] = useState<CallError>()
  const [asks, setAsks] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const save = async () => {
    setError(undefined)
    const answer = await tell({ job: crypto.randomUUID(), secret: passphrase === '' ? null : { passphrase } })
    if (answer.ok) return setSaved(answer.value)
    setError(answer.error)
    if (answer.error.fields.some(({ path }) => path === 'passphrase')) setAsks(true)
  }
  return (
    <>
      <p>
        Gdy kopia jest za stara, program może odczytać z uszkodzonego pliku wszystko, co się da, do nowego pliku obok.
        Uszkodzonego nie ruszy.
      </p>
      {asks && !saved && (
        <CopyPassphrase value={passphrase} onChange={setPassphrase} onSend={() => void save()} isBusy={isTelling} />
      )}
      {saved ? (
        <>
          <Report saved={saved} />
          <Button onClick={() => onLook(saved.name)}>Zobacz uratowany plik</Button>
        </>
      ) : (
        <Button variant="default" loading={isTelling} onClick={() => void save()}>
          Uratuj, co się da
        </Button>
      )}
      <Refusal message={error?.message} />
    </>
  )
}
