import { useFormContext } from 'react-hook-form'
import { Link } from 'wouter'
import type { Grant } from '#shared/grants/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import css from './figures.module.css'
import { PartForm, type PartProps } from './PartForm.tsx'

type Values = { kind: 'partial' | 'final'; periodFrom: string; periodTo: string; demandedOn: string | null }
const kinds = [
  { value: 'partial', label: 'częściowe' },
  { value: 'final', label: 'końcowe' },
]
const missing = <span className={css.missing}>brak</span>

function KnownAbove({ grant, organisation }: { grant: Grant | undefined; organisation: string }) {
  return (
    <dl className={css.known}>
      <dt>Tytuł zadania</dt>
      <dd>{grant?.title || missing}</dd>
      <dt>Zleceniobiorca</dt>
      <dd>
        {organisation || missing} <Link href="/ustawienia/stowarzyszenie">Zmień w ustawieniach</Link>
      </dd>
      <dt>Umowa</dt>
      <dd>
        {grant?.contractNumber || 'bez numeru'}, zawarta{' '}
        {grant?.contractDate ? formatDate(grant.contractDate) : missing}{' '}
        {grant && <Link href={`/dotacje/${grant.id}/umowa`}>Zmień w dotacji</Link>}
      </dd>
    </dl>
  )
}

/** A partial report the funder demanded has a term of its own. */
function Demand() {
  if (useFormContext<Values>().watch('kind') === 'final') return null
  return (
    <DateField
      name="demandedOn"
      label="Wezwanie doręczono"
      hint="Tylko gdy zleceniodawca wezwał do sprawozdania częściowego; termin to 30 dni od doręczenia."
    />
  )
}

/** The header table of the form: the kind and period are set here, the rest comes from the contract and the settings. */
export function HeaderPart({
  grant,
  organisation,
  ...part
}: PartProps & { grant: Grant | undefined; organisation: string }) {
  const { kind, periodFrom, periodTo, demandedOn, revision } = part.report
  return (
    <PartForm<Values>
      {...part}
      values={{ kind, periodFrom, periodTo, demandedOn, revision }}
      changesOf={(typed) => ({
        kind: typed.kind,
        periodFrom: typed.periodFrom,
        periodTo: typed.periodTo,
        demandedOn: typed.kind === 'partial' ? typed.demandedOn : null,
      })}
      above={<KnownAbove grant={grant} organisation={organisation} />}
    >
      <SegmentedChoice name="kind" label="Rodzaj sprawozdania" options={kinds} required />
      <FieldRow>
        <DateField name="periodFrom" label="Za okres od" required />
        <DateField name="periodTo" label="do" required />
      </FieldRow>
      <Demand />
    </PartForm>
  )
}
