import { Link } from 'wouter'
import type { GrantRow } from '#shared/grants/schema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty, minus } from '#shared/kernel/money.ts'
import { Meter } from '../../ui/meter/Meter.tsx'
import { distance } from './dayWords.ts'
import css from './today.module.css'

function Money({ grant, today }: { grant: GrantRow; today: IsoDate }) {
  const { left, amount, spentOfGrant, spendTo } = grant
  const words =
    left < 0
      ? `wydano o ${formatZloty(minus(spentOfGrant, amount))} zł za dużo`
      : `zostało ${formatZloty(left)} z ${formatZloty(amount)} zł`
  const time =
    spendTo < today
      ? `wydawanie skończyło się ${formatDate(spendTo)}`
      : `wydawać można do ${formatDate(spendTo)} (${distance(spendTo, today)})`
  return (
    <li className={css.card}>
      <Link href={`/dotacje/${grant.id}`}>{grant.title}</Link>
      <Meter
        label={`Wydano z dotacji: ${grant.title}`}
        value={spentOfGrant}
        max={amount}
        tone={left < 0 ? 'block' : 'calm'}
        text={words}
      />
      <span className={css.pair}>
        <strong>{words}</strong>
        <span className={css.small}>{time}</span>
      </span>
    </li>
  )
}

/** What is left of each grant that is being spent or still has to be settled, and how long it may be spent. */
export const MoneyPart = ({ grants, today }: { grants: readonly GrantRow[]; today: IsoDate }) => (
  <section className={css.block} aria-labelledby="today-money">
    <h2 id="today-money">Pieniądze z dotacji</h2>
    <ul className={css.lines}>
      {grants.map((grant) => (
        <Money key={grant.id} grant={grant} today={today} />
      ))}
    </ul>
  </section>
)
