import { counted } from '#shared/kernel/text.ts'
import { standingNames } from '#shared/partners/agreements/validity.ts'
import { commitmentStateNames } from '#shared/partners/commitments/fulfilment.ts'
import { measureWords } from '#shared/partners/commitments/wording.ts'
import type { Partner } from '#shared/partners/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './partners.module.css'
import type { SectionProps } from './sectionProps.ts'

/** What was agreed with a partner and what it promised. */
export function PartnerTies({ partner, print }: { partner: Partner; print: SectionProps['print'] }) {
  const agreements = useAsk('partnerAgreements.list', { partnerId: partner.id })
  const commitments = useAsk('commitments.list', { partnerId: partner.id })
  const error = agreements.error ?? commitments.error
  if (error) return <RefusedState error={error} onAgain={agreements.again} />
  if (!agreements.data || !commitments.data) return <Loading />
  return (
    <div className={css.part}>
      <h3>Porozumienia</h3>
      {agreements.data.length === 0 && <p>Ten partner nie jest stroną żadnego porozumienia.</p>}
      <ul className={css.facts}>
        {agreements.data.map((one) => (
          <li key={one.id}>
            <span>
              {one.title}
              {one.number && `, nr ${one.number}`}
            </span>
            <span>{standingNames[one.standing]}</span>
          </li>
        ))}
      </ul>
      <h3>Zobowiązania</h3>
      {commitments.data.rows.length === 0 && <p>Nie wpisano, co ten partner obiecał.</p>}
      <ul className={css.facts}>
        {commitments.data.rows.map((one) => (
          <li key={one.id}>
            <span>
              {one.description} <span className={css.dim}>({measureWords(one)})</span>
            </span>
            <span>{commitmentStateNames[one.fulfilment.state]}</span>
          </li>
        ))}
      </ul>
      <p>
        Obecność na spotkaniach partnerów: {counted(partner.meetings, 'spotkanie', 'spotkania', 'spotkań')}. Zmienisz to
        w zakładkach Porozumienia, Zobowiązania i Spotkania.
      </p>
      {commitments.data.rows.length > 0 &&
        print([
          {
            label: 'Zobowiązania tego partnera',
            document: { kind: 'commitmentList', partnerId: partner.id },
          },
        ])}
    </div>
  )
}
