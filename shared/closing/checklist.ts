import { formatDate, type IsoDate } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import type { EndClass } from '../participations/endClass.ts'
import type { ClosingLine, OpenItem } from './schema.ts'

/** What the closing of an edition looks at, of one participant. */
export type ClosingParticipant = {
  readonly id: number
  readonly name: string
  readonly endedOn: IsoDate | null
  readonly endClass: EndClass | null
  /** Measurements that were begun and not completed. */
  readonly openDiagnoses: number
  readonly hasFinalDiagnosis: boolean
  /** The latest plan: none, never signed, signed, or signed with a final summary. */
  readonly plan: 'none' | 'draft' | 'signed' | 'summarised'
  readonly agreementSigned: boolean
  /** Names of the papers whose day has passed, without those other lines speak of. */
  readonly missingPapers: readonly string[]
  readonly hasCertificate: boolean
  /** Moments of measuring whose day has come and of which nothing is known, in words. */
  readonly followUps: readonly string[]
}
export type ClosingSession = {
  readonly id: number
  readonly heldOn: IsoDate
  readonly topic: string
  readonly status: string
}
export type ClosingFacts = {
  readonly editionId: number
  /** Applications nobody has decided about. */
  readonly undecided: readonly { readonly id: number; readonly name: string; readonly stageName: string }[]
  readonly participants: readonly ClosingParticipant[]
  /** Meetings in the past without confirmed marks. */
  readonly sessions: readonly ClosingSession[]
}

/** Somebody who dropped out or died is not measured again at the end, and their plan needs no result. */
const stayed = ({ endClass }: ClosingParticipant): boolean => endClass !== 'droppedOut' && endClass !== 'neutral'

/**
 * What is still open before an edition is closed, each record with the place where it is mended (kis.md 2.4, 3.3, 4.4, 5;
 * a certificate is owed for every ended participation, art. 18 ust. 5a). Lines with nothing open are there too, empty.
 */
export function closingChecklist(facts: ClosingFacts): ClosingLine[] {
  const { editionId, participants } = facts
  const of = (tab: string, open: (one: ClosingParticipant) => string | undefined): OpenItem[] =>
    participants.flatMap((one) => {
      const detail = open(one)
      return detail === undefined ? [] : [{ label: one.name, detail, href: `/uczestnicy/udzial/${one.id}/${tab}` }]
    })
  const line = (code: ClosingLine['code'], items: OpenItem[], href: string | null = null): ClosingLine => ({
    code,
    items,
    href: items.length === 0 ? null : href,
  })
  const owed = participants.filter((one) => one.endedOn !== null && !one.hasCertificate)
  const issue = (ids: readonly number[]) => `/edycje/${editionId}/zaswiadczenia?udzialy=${ids.join(',')}`
  return [
    line(
      'applications',
      facts.undecided.map(({ name, stageName }) => ({
        label: name,
        detail: stageName,
        href: `/edycje/${editionId}/czesc/rekrutacja`,
      })),
      `/edycje/${editionId}/czesc/rekrutacja`,
    ),
    line(
      'endReasons',
      of('udzial', ({ endedOn }) => (endedOn === null ? 'udział trwa, bez dnia i powodu zakończenia' : undefined)),
      `/edycje/${editionId}`,
    ),
    line(
      'diagnoses',
      of('diagnoza', (one) => {
        if (one.openDiagnoses > 0) return 'zaczęta i niezakończona'
        return stayed(one) && !one.hasFinalDiagnosis ? 'brak diagnozy końcowej' : undefined
      }),
    ),
    line(
      'plans',
      of('plan', (one) => {
        if (!stayed(one) || one.plan === 'summarised') return undefined
        return { none: 'brak planu', draft: 'plan niepodpisany', signed: 'brak podsumowania planu' }[one.plan]
      }),
    ),
    line(
      'sessions',
      facts.sessions.map(({ id, heldOn, topic, status }) => ({
        label: `${formatDate(heldOn)}${topic === '' ? '' : `, ${topic}`}`,
        detail: status === 'held' ? 'obecności niepotwierdzone' : 'bez obecności',
        href: `/zajecia?spotkanie=${id}`,
      })),
      null,
    ),
    line(
      'papers',
      of('teczka', ({ missingPapers }) => (missingPapers.length === 0 ? undefined : missingPapers.join(', '))),
      `/edycje/${editionId}/czesc/teczki`,
    ),
    line(
      'agreements',
      of('teczka', ({ agreementSigned }) => (agreementSigned ? undefined : 'umowa bez dnia podpisania')),
      `/edycje/${editionId}/czesc/teczki`,
    ),
    line(
      'certificates',
      owed.map(({ id, name }) => ({ label: name, detail: 'zaświadczenie do wydania', href: issue([id]) })),
      issue(owed.map(({ id }) => id)),
    ),
    line(
      'followUps',
      of('efekty', ({ followUps }) => (followUps.length === 0 ? undefined : followUps.join(', '))),
    ),
  ]
}

/** What each line is called while something is open, and when nothing is. */
export const lineNames: Readonly<Record<ClosingLine['code'], { readonly open: string; readonly done: string }>> = {
  applications: { open: 'Zgłoszenia bez decyzji', done: 'Wszystkie zgłoszenia mają decyzję' },
  endReasons: { open: 'Udział bez zakończenia i powodu', done: 'Każdy udział ma koniec i powód' },
  diagnoses: { open: 'Diagnozy niezakończone', done: 'Diagnozy końcowe są zakończone' },
  plans: { open: 'Plany bez wyniku', done: 'Plany mają podsumowanie' },
  sessions: { open: 'Spotkania bez obecności', done: 'Obecności są potwierdzone' },
  papers: { open: 'Brakujące dokumenty', done: 'W teczkach niczego nie brakuje' },
  agreements: { open: 'Umowy niepodpisane', done: 'Umowy są podpisane' },
  certificates: { open: 'Zaświadczenia do wydania', done: 'Zaświadczenia są wydane' },
  followUps: { open: 'Sytuacja po zakończeniu do sprawdzenia', done: 'Sytuacja po zakończeniu jest sprawdzona' },
}

/** How many records are open in all. */
export const openCount = (lines: readonly ClosingLine[]): number =>
  lines.reduce((total, { items }) => total + items.length, 0)

/** `3 osoby`, `2 spotkania`: what a line counts. */
export const countedItems = ({ code, items }: ClosingLine): string =>
  code === 'sessions'
    ? counted(items.length, 'spotkanie', 'spotkania', 'spotkań')
    : counted(items.length, 'osoba', 'osoby', 'osób')
