import { Link } from 'wouter'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import css from './figures.module.css'

type Props = { amount: Grosze; href: string; title: string }

/** A figure that can be opened: a click shows the documents behind it. */
export const FigureLink = ({ amount, href, title }: Props) => (
  <Link href={href} className={css.figure} title={title}>
    {formatZloty(amount)}
    <span className="k-visually-hidden"> – {title}</span>
  </Link>
)
