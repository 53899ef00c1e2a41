import { Button } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { marketDistanceLabel, marketDistances, suggestedDistance } from '#shared/diagnoses/marketDistance.ts'
import { effectiveRating } from '#shared/diagnoses/rating.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { type Option, SelectField } from '../../ui/form/SelectField.tsx'
import { type CardArea, type CardValues, saidOptions } from './cardValues.ts'
import css from './diagnoses.module.css'

const distances = marketDistances.map(({ value, label }) => ({ value, label: `${value} – ${label}` }))

/** How far from the labour market; what the ratings of the career adviser suggest is offered, never set. */
function MarketDistance({ areas }: { areas: readonly CardArea[] }) {
  const { setValue } = useFormContext<CardValues>()
  const [ratings, chosen] = useWatch<CardValues, ['ratings', 'marketDistance']>({ name: ['ratings', 'marketDistance'] })
  const values = areas.flatMap((area, row) =>
    area.role === 'ADVISER' && ratings[row] ? (effectiveRating(ratings[row])?.value ?? []) : [],
  )
  const suggested = suggestedDistance(values)
  return (
    <FieldRow>
      <SelectField
        name="marketDistance"
        label="Stopień oddalenia od rynku pracy"
        none="nie określono"
        options={distances}
      />
      {suggested !== null && suggested !== chosen && (
        <p className={css.suggested}>
          Z ocen doradcy zawodowego wynika: {suggested} – {marketDistanceLabel(suggested)}.{' '}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setValue('marketDistance', suggested, { shouldDirty: true })}
          >
            Przyjmij
          </Button>
        </p>
      )}
    </FieldRow>
  )
}

type Props = { areas: readonly CardArea[]; isLast: boolean; authors: readonly Option<number>[] }

/** What the specialists conclude and what the participant agrees to. */
export function ConclusionFields({ areas, isLast, authors }: Props) {
  return (
    <>
      <FieldGroup title="Rynek pracy">
        <MarketDistance areas={areas} />
      </FieldGroup>
      {isLast && (
        <FieldGroup title="Poprawa sytuacji społecznej">
          <FieldRow>
            <SelectField
              name="improvementConfirmed"
              label="Specjalista potwierdza poprawę"
              none="jeszcze nie wiadomo"
              options={saidOptions}
            />
            <SelectField name="confirmedById" label="Kto potwierdza" none="nie podano" options={authors} />
            <DateField name="confirmedOn" label="Data potwierdzenia" />
          </FieldRow>
        </FieldGroup>
      )}
      <FieldGroup title="Przekazanie podsumowania do OPS">
        <FieldRow>
          <SelectField name="summaryConsent" label="Uczestnik zgadza się" none="nie pytano" options={saidOptions} />
          <DateField name="summaryConsentOn" label="Data oświadczenia" />
        </FieldRow>
      </FieldGroup>
    </>
  )
}
