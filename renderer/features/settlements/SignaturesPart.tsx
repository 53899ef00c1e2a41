import { Link } from 'wouter'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import css from './figures.module.css'
import { PartForm, type PartProps } from './PartForm.tsx'

type Values = { placeOfSigning: string; preparedOn: string | null }
type Signatory = { readonly id: number; readonly name: string; readonly functionTitle: string }

function WhoSigns({ signatories }: { signatories: readonly Signatory[] }) {
  return (
    <div className={css.who}>
      <p>Podpisują osoby uprawnione do reprezentacji stowarzyszenia:</p>
      {signatories.length === 0 ? (
        <p className={css.missing}>Nie wpisano jeszcze żadnej osoby.</p>
      ) : (
        <ul>
          {signatories.map(({ id, name, functionTitle }) => (
            <li key={id}>{[name, functionTitle].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      )}
      <Link href="/ustawienia/podpisy">Zmień w ustawieniach</Link>
    </div>
  )
}

/** Who signs, where and when. */
export function SignaturesPart({ signatories, ...part }: PartProps & { signatories: readonly Signatory[] }) {
  const { placeOfSigning, preparedOn, revision } = part.report
  return (
    <PartForm<Values>
      {...part}
      values={{ placeOfSigning, preparedOn, revision }}
      changesOf={(typed) => ({ placeOfSigning: typed.placeOfSigning, preparedOn: typed.preparedOn })}
      above={<WhoSigns signatories={signatories} />}
    >
      <FieldRow>
        <TextField name="placeOfSigning" label="Miejscowość" width="16rem" />
        <DateField name="preparedOn" label="Data przy podpisie" />
      </FieldRow>
    </PartForm>
  )
}
