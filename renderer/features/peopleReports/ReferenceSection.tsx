import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { formatDate } from '#shared/kernel/dates.ts'
import type { ReferenceFigure } from '#shared/peopleReports/schema.ts'
import { decimalWords } from '#shared/peopleReports/words.ts'
import css from './report.module.css'

type Props = { references: readonly ReferenceFigure[]; onOpen: ((id: number | 'new') => void) | undefined }

/** Figures no record can give, with where they come from. */
export const ReferenceSection = ({ references, onOpen }: Props) => (
  <section id="part-references" className={css.section} aria-labelledby="title-references">
    <div className={css.tableHead}>
      <h2 id="title-references" tabIndex={-1} data-quiet-focus>
        Dane z innych źródeł
      </h2>
      {onOpen && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onOpen('new')}
        >
          Dodaj dane
        </Button>
      )}
    </div>
    {references.length === 0 ? (
      <p className={css.dim}>Na przykład liczba mieszkańców gminy albo bezrobotnych w powiecie, ze źródłem i datą.</p>
    ) : (
      <dl className={css.figures}>
        {references.map((one) => (
          <div key={one.id}>
            <dt>
              {one.name}
              <span className={css.dim}>
                {' '}
                ({[one.sourceName, one.asOf && formatDate(one.asOf)].filter(Boolean).join(', ') || 'bez źródła'})
              </span>
            </dt>
            <dd>
              {onOpen ? (
                <button type="button" className={css.figure} onClick={() => onOpen(one.id)}>
                  {decimalWords(one.value, one.decimals)} {one.unit}
                </button>
              ) : (
                `${decimalWords(one.value, one.decimals)} ${one.unit}`
              )}
            </dd>
          </div>
        ))}
      </dl>
    )}
  </section>
)
