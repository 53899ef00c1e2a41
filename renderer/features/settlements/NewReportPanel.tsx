import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { Link } from 'wouter'
import type { GrantRow } from '#shared/grants/schema.ts'
import type { ReportRow } from '#shared/settlements/contract.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { goTo } from '../../ui/layout/guardedLocation.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { type NewReport, proposedKind, proposedPeriod, reportToBegin } from './newReport.ts'
import { kindName, periodWords } from './reportWords.ts'

const kinds = [
  { value: 'final', label: 'końcowe' },
  { value: 'partial', label: 'częściowe' },
]

/** Proposes kind and period when the grant or the kind is chosen, until they are set by hand. */
function PeriodProposal({ grants, reports }: { grants: readonly GrantRow[]; reports: readonly ReportRow[] }) {
  const { watch, setValue, getValues } = useFormContext<NewReport>()
  const [grantId, kind] = watch(['grantId', 'kind'])
  const proposed = useRef<{ periodFrom: string | null; periodTo: string | null }>({ periodFrom: null, periodTo: null })
  const begun = useRef<number | null>(null)
  useEffect(() => {
    const grant = grants.find(({ id }) => id === grantId)
    if (!grant) return
    const isNewGrant = begun.current !== grant.id
    const next = proposedPeriod(grant, isNewGrant ? proposedKind(grant, reports) : kind, reports)
    if (isNewGrant) setValue('kind', proposedKind(grant, reports))
    begun.current = grant.id
    for (const field of ['periodFrom', 'periodTo'] as const) {
      if (getValues(field) === proposed.current[field]) setValue(field, next[field])
    }
    proposed.current = next
  }, [grants, reports, grantId, kind, setValue, getValues])
  return null
}

/** A partial report the funder demanded has a term of its own. */
function Demand() {
  if (useFormContext<NewReport>().watch('kind') === 'final') return null
  return (
    <DateField
      name="demandedOn"
      label="Wezwanie doręczono"
      hint="Tylko gdy zleceniodawca wezwał do sprawozdania częściowego; termin to 30 dni od doręczenia."
    />
  )
}

/** Says that the grant has a report of this kind already. */
function AlreadyThere({ reports }: { reports: readonly ReportRow[] }) {
  const [grantId, kind, from, to] = useFormContext<NewReport>().watch(['grantId', 'kind', 'periodFrom', 'periodTo'])
  // Partial reports follow one another: only one over the same days is there already.
  const overlaps = ({ periodFrom, periodTo }: ReportRow) => (from ?? '') <= periodTo && periodFrom <= (to ?? '')
  const same = reports.find(
    (report) =>
      report.grantId === grantId &&
      report.kind === kind &&
      report.correctedById === null &&
      (kind === 'final' || overlaps(report)),
  )
  if (!same) return null
  return (
    <Notice kind="info" title={`${kindName(kind)} tej dotacji już jest`}>
      <Link href={`/sprawozdania/${same.id}`}>Otwórz je ({periodWords(same.periodFrom, same.periodTo)})</Link>
    </Notice>
  )
}

type Props = {
  grants: readonly GrantRow[]
  reports: readonly ReportRow[]
  /** The grant chosen at first. */
  grantId: number | null
  onClose: () => void
  onBegun: (id: number) => void
}

/** Begins a report: which grant, which kind, which period. */
export function NewReportPanel({ grants, reports, grantId, onClose, onBegun }: Props) {
  const { tell } = useTell('settlements.save')
  const place = useAsk('club.get', {}).data?.organisation.city ?? ''
  const say = useSay()
  const only = grants.length === 1 ? grants[0]?.id : undefined
  const values: NewReport = {
    grantId: grantId ?? only ?? null,
    kind: 'final',
    periodFrom: null,
    periodTo: null,
    demandedOn: null,
  }
  return (
    <SidePanel title="Nowe sprawozdanie" onClose={onClose}>
      {grants.length === 0 ? (
        <EmptyState
          title="Najpierw wpisz dotację"
          action={{ label: 'Nowa dotacja', onAct: () => goTo('/dotacje/nowa') }}
        >
          Sprawozdanie rozlicza dotację: jej umowę, budżet i dokumenty.
        </EmptyState>
      ) : (
        <Form<NewReport, { id: number }>
          label="Nowe sprawozdanie"
          values={values}
          submit="Rozpocznij sprawozdanie"
          onSend={(typed) => tell(reportToBegin(typed, place))}
          onSaved={({ id }) => {
            say({ sentence: 'Dodano sprawozdanie.' })
            onBegun(id)
          }}
          onCancel={onClose}
        >
          <PeriodProposal grants={grants} reports={reports} />
          <SelectField
            name="grantId"
            label="Dotacja"
            required
            options={grants.map(({ id, title, contractNumber }) => ({
              value: id,
              label: [title, contractNumber].filter(Boolean).join(' · '),
            }))}
          />
          <SegmentedChoice name="kind" label="Rodzaj sprawozdania" options={kinds} required />
          <AlreadyThere reports={reports} />
          <FieldRow>
            <DateField name="periodFrom" label="Za okres od" required />
            <DateField name="periodTo" label="do" required />
          </FieldRow>
          <Demand />
        </Form>
      )}
    </SidePanel>
  )
}
