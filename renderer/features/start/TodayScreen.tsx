import { IconAlertOctagon, IconCalendarDue, IconCertificate, IconCoins, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Club } from '#shared/club/schema.ts'
import type { EditionRow } from '#shared/editions/schema.ts'
import type { GrantRow } from '#shared/grants/schema.ts'
import { daysBetween, type IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import type { ReportRow } from '#shared/settlements/contract.ts'
import { editionTitle } from '../../texts/editionTitle.ts'
import { termWords } from '../../texts/term.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { nearestDue } from './dueReport.ts'
import { FirstSteps, type Step } from './FirstSteps.tsx'
import { SampleHint } from './SampleHint.tsx'
import css from './start.module.css'
import { type Line, TodayLines } from './TodayLines.tsx'

type Props = {
  today: IsoDate
  demo: boolean
  empty: boolean
  club: Club
  grants: readonly GrantRow[]
  editions: readonly EditionRow[]
  /** The final report of the grant that is due next, and how many findings block it; `undefined`: not begun, or not read yet. */
  report: { readonly row: ReportRow; readonly blocking: number | undefined } | undefined
  /** Half-filled forms, by the address and the name of the form. */
  drafts: readonly { readonly place: string }[]
  /** What comes before everything else in a new file. */
  first?: ReactNode
}

const stepsOf = ({ club, grants, editions }: Props): Step[] => [
  {
    words: 'Wpisz dane stowarzyszenia i klubu',
    why: 'Drukują się na sprawozdaniach i zaświadczeniach.',
    href: '/ustawienia',
    done: club.organisation.name !== '' && club.kis.name !== '',
  },
  {
    words: 'Dodaj dotację',
    why: 'Umowa, budżet i dokumenty; z nich powstaje sprawozdanie.',
    href: '/dotacje',
    done: grants.length > 0,
  },
  {
    words: 'Dodaj edycję',
    why: 'Uczestnicy, ich udział w zajęciach i zaświadczenia.',
    href: '/edycje',
    done: editions.length > 0,
  },
]

function reportLines({ grants, report, today }: Props): Line[] {
  const grant = nearestDue(grants, today)
  if (!grant) return []
  const days = daysBetween(today, grant.reportDue)
  const href = report ? `/sprawozdania/${report.row.id}` : `/sprawozdania/nowe?dotacja=${grant.id}`
  const line: Line = {
    key: 'due',
    icon: IconCalendarDue,
    tone: days >= 0 && days <= 30 ? 'due' : 'calm',
    href,
    words: report ? `Sprawozdanie końcowe: ${grant.title}` : `Rozpocznij sprawozdanie końcowe: ${grant.title}`,
    aside: termWords(grant.reportDue, today),
  }
  if (!report?.blocking) return [line]
  const stops: Line = {
    key: 'blocking',
    icon: IconAlertOctagon,
    tone: 'block',
    href,
    words: `Blokuje złożenie: ${counted(report.blocking, 'sprawa', 'sprawy', 'spraw')}`,
    aside: 'w tym sprawozdaniu',
  }
  return [line, stops]
}

const moneyLines = ({ grants }: Props): Line[] =>
  grants.map((grant) => ({
    key: `grant ${grant.id}`,
    icon: IconCoins,
    tone: 'calm',
    href: `/dotacje/${grant.id}`,
    words: grant.title,
    aside: `zostało ${formatZloty(grant.left)} z ${formatZloty(grant.amount)} zł`,
  }))

const certificateLines = ({ editions }: Props): Line[] =>
  editions
    .map((edition) => ({ edition, waiting: edition.ended - edition.certificates }))
    .filter(({ waiting }) => waiting > 0)
    .map(({ edition, waiting }) => ({
      key: `edition ${edition.id}`,
      icon: IconCertificate,
      tone: 'due',
      href: `/edycje/${edition.id}`,
      words: `Zaświadczenia do wydania: ${waiting}`,
      aside: editionTitle(edition.name),
    }))

/** So many half-filled forms are told of by name. */
const mostDrafts = 5
const draftLines = ({ drafts }: Props): Line[] =>
  drafts.slice(0, mostDrafts).map(({ place }) => {
    const [href = '/', name = ''] = place.split('#')
    return {
      key: `draft ${place}`,
      icon: IconPencil,
      tone: 'due',
      href,
      words: `Niezapisany formularz: ${name}`,
      aside: '',
    }
  })

/** What the day asks for: terms, money left, papers to issue; in a new file the first steps. */
export function TodayScreen(props: Props) {
  const steps = stepsOf(props)
  const lines = [...reportLines(props), ...certificateLines(props), ...draftLines(props)]
  const money = moneyLines(props)
  return (
    <div className={css.screen}>
      {props.demo && <Notice kind="info">To są dane przykładowe – zmiany przepadną po zamknięciu.</Notice>}
      {props.empty && props.first}
      {steps.some((step) => !step.done) && <FirstSteps steps={steps} />}
      {props.empty && <SampleHint />}
      {lines.length > 0 && <TodayLines title="Do załatwienia" lines={lines} />}
      {money.length > 0 && <TodayLines title="Pieniądze z dotacji" lines={money} />}
    </div>
  )
}
