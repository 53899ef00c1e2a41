import { formatDate, type IsoDate } from '../../kernel/dates.ts'
import { counted, plainWords } from '../../kernel/text.ts'
import { mentions } from '../../results/mentions.ts'
import type { SettlementInput } from '../schema.ts'
import type { ActivityFacts, MeetingFact, ScheduledFact } from './activityFacts.ts'
import type { Check, Remark } from './check.ts'
import { doubtRemarks } from './contributions.ts'
import { boxOf, onPart } from './formParts.ts'

const onAction = ({ id }: ScheduledFact) => ({ kind: 'scheduledAction' as const, id })
const onMeeting = ({ id, editionId }: MeetingFact) => ({ kind: 'session' as const, id, within: editionId })
const meetingsWord = (count: number): string => counted(count, 'spotkanie', 'spotkania', 'spotkań')
const days = (from: IsoDate | null, to: IsoDate | null): string =>
  [from, to].map((day) => (day === null ? '…' : formatDate(day))).join('–')
const term = ({ grant }: SettlementInput): string => days(grant.taskFrom, grant.taskTo)

const outsideTerm: Check = {
  id: 'C-06',
  severity: 'blocks',
  title: 'Karty pracy i listy obecności poza terminem',
  source: 'umowa',
  run: (input, _settlement, _today, { contributions, activity: { editions, meetings } }) => {
    const { taskFrom, taskTo } = input.grant
    const listed = meetings.filter(({ confirmed, heldOn }) => confirmed && (heldOn < taskFrom || heldOn > taskTo))
    const todo = 'Sprawdź datę na liście obecności. Tego, co było poza terminem zadania, nie wykazuj w sprawozdaniu.'
    return [
      ...doubtRemarks(
        contributions,
        { 'C-06': undefined },
        'Sprawdź datę; pracy i rzeczy spoza terminu nie rozlicza się.',
      ),
      ...editions.flatMap((edition): Remark[] => {
        const own = listed.filter(({ editionId }) => editionId === edition.id)
        const [first] = own
        if (first === undefined) return []
        // An edition that runs longer than the task has meetings of its own outside it: no mistake, but worth knowing.
        if (edition.startsOn < taskFrom || edition.endsOn > taskTo)
          return [
            {
              severity: 'info',
              message: `Edycja „${edition.name}” trwa dłużej niż zadanie (${term(input)}): poza jego terminem jest ${meetingsWord(own.length)} z listą obecności.`,
              todo: 'Nic; program nie liczy tych spotkań do rezultatów.',
              record: onMeeting(first),
            },
          ]
        return own.map((one) => ({
          message: `Lista obecności z ${formatDate(one.heldOn)} (edycja „${edition.name}”) jest poza terminem zadania (${term(input)}).`,
          todo,
          record: onMeeting(one),
        }))
      }),
    ]
  },
}

const outsideSchedule: Check = {
  id: 'C-07',
  severity: 'warning',
  title: 'Działania poza harmonogramem',
  source: 'oferta, III.4',
  run: (input, _settlement, _today, { contributions, activity: { schedule, meetings } }) => {
    const { taskFrom, taskTo } = input.grant
    return schedule.flatMap((action): Remark[] => {
      const isOutside = (day: IsoDate): boolean =>
        (action.startsOn !== null && day < action.startsOn) || (action.endsOn !== null && day > action.endsOn)
      // Another action of the same kind may be the one this meeting belongs to.
      const belongsElsewhere = (one: MeetingFact): boolean =>
        schedule.some(
          (other) =>
            other !== action &&
            other.supports.includes(one.supportType) &&
            (other.startsOn === null || one.heldOn >= other.startsOn) &&
            (other.endsOn === null || one.heldOn <= other.endsOn),
        )
      const held = meetings
        .filter((one) => one.confirmed && action.supports.includes(one.supportType))
        .filter((one) => one.heldOn >= taskFrom && one.heldOn <= taskTo && !belongsElsewhere(one))
        .map(({ heldOn }) => heldOn)
      const worked = contributions.works
        .filter(({ actionId }) => actionId !== null && actionId === action.actionId)
        .map(({ workedOn }) => workedOn)
      const early = [...held, ...worked].filter(isOutside).toSorted()
      if (early.length === 0) return []
      return [
        {
          message: `Działanie „${action.name}” ma w harmonogramie ${days(action.startsOn, action.endsOn)}, a poza tym czasem ${counted(early.length, 'jest zapis', 'są zapisy', 'jest zapisów')}: od ${formatDate(early[0]!)} do ${formatDate(early.at(-1)!)}.`,
          todo: `Wyjaśnij odstępstwo w ${boxOf(input, 'I.2').inIt} albo popraw harmonogram, jeżeli go zaktualizowano.`,
          record: onAction(action),
        },
      ]
    })
  },
}

const hasList = (action: ScheduledFact, { meetings, events }: ActivityFacts, { grant }: SettlementInput): boolean =>
  action.listScanned ||
  [...meetings.filter(({ confirmed }) => confirmed), ...events].some(
    ({ heldOn, supportType }) =>
      action.supports.includes(supportType) && heldOn >= grant.taskFrom && heldOn <= grant.taskTo,
  )
const lists: Check = {
  id: 'C-61',
  severity: 'error',
  title: 'Brak listy obecności',
  source: 'regulamin konkursu',
  run: (input, _settlement, _today, { activity }) => {
    const { taskFrom, taskTo } = input.grant
    const unconfirmed = activity.meetings.filter(
      ({ confirmed, heldOn }) => !confirmed && heldOn >= taskFrom && heldOn <= taskTo,
    )
    return [
      ...activity.schedule.flatMap((action): Remark[] => {
        if (action.withoutList || hasList(action, activity, input)) return []
        if (action.supports.length === 0)
          return [
            {
              severity: 'warning',
              message: `Działanie „${action.name}”: nie wskazano, z jakich zajęć się składa, więc nie wiadomo, czy ma listy obecności.`,
              todo: 'Wskaż przy działaniu rodzaje wsparcia albo zaznacz, że nie ma ono list obecności.',
              record: onAction(action),
            },
          ]
        return [
          {
            message: `Działanie „${action.name}” nie ma ani jednej potwierdzonej listy obecności.`,
            todo: 'Potwierdź obecność na spotkaniach tego działania albo dołącz skan listy.',
            record: onAction(action),
          },
        ]
      }),
      ...activity.editions.flatMap((edition): Remark[] => {
        const own = unconfirmed.filter(({ editionId }) => editionId === edition.id)
        const [first] = own
        return first === undefined
          ? []
          : [
              {
                severity: 'info' as const,
                message: `Edycja „${edition.name}”: ${meetingsWord(own.length)} bez potwierdzonej listy obecności, pierwsze z ${formatDate(first.heldOn)}; program ich nie liczy.`,
                todo: 'Wpisz i potwierdź obecność albo odwołaj spotkania, które się nie odbyły.',
                record: onMeeting(first),
              },
            ]
      }),
    ]
  },
}

/** A box of the offer that says there is nobody. */
const nobody: ReadonlySet<string> = new Set(['', 'nie dotyczy', 'brak', 'nikt', 'zaden'])
const outsideWords = ['podmiot zewnętrzny', 'podmiotowi zewnętrznemu', 'podwykonawca', 'podwykonawcy', 'zlecono']
const thirdParty: Check = {
  id: 'C-64',
  severity: 'error',
  title: 'Działanie wykonane przez inny podmiot',
  source: 'ustawa o działalności pożytku publicznego, art. 16 ust. 4',
  run: (input, _settlement, _today, { activity: { schedule }, terms: { subcontracting } }) =>
    schedule
      .filter(({ outsideParty }) => !nobody.has(plainWords(outsideParty)))
      .flatMap((action): Remark[] => {
        const box = boxOf(input, 'I.2')
        const name = `Działanie „${action.name}” wykonuje w części podmiot spoza umowy`
        const isSaid = [action.outsideParty, ...outsideWords].some((words) => mentions(box.text, words))
        return [
          ...(subcontracting
            ? []
            : [
                {
                  message: `${name}, a w warunkach umowy nie zaznaczono, że wolno.`,
                  todo: 'Sprawdź umowę. Bez zgody w umowie kosztu tego działania zwykle się nie uznaje.',
                  record: onAction(action),
                },
              ]),
          ...(isSaid || box.text.trim() === ''
            ? []
            : [
                {
                  message: `${name}, a pole ${box.name} o tym nie mówi.`,
                  todo: `Napisz w ${box.inIt}, kto i w jakim zakresie wykonał to działanie.`,
                  record: onPart(input, box.part),
                },
              ]),
        ]
      }),
}

const safeguards: Check = {
  id: 'C-65',
  severity: 'warning',
  title: 'Zgody na wizerunek i ochrona małoletnich',
  source: 'regulamin konkursu; przepisy o ochronie małoletnich',
  run: ({ grant }, _settlement, _today, { activity, terms: { photosPublished, protectionOn } }) => {
    const { withoutImageConsent, participants, published, minorsFrom } = activity
    const [first] = withoutImageConsent
    const people = (count: number) => counted(count, 'uczestnika', 'uczestników', 'uczestników')
    return [
      ...published.flatMap(({ title, publishedOn, participants: could, withoutConsent }) => {
        const [one] = withoutConsent
        return one === undefined
          ? []
          : [
              {
                message: `We wpisie promocji „${title}” z ${formatDate(publishedOn)} widać uczestników, a ważnej zgody na wizerunek nie ma ${withoutConsent.length} z ${people(could)}.`,
                todo: 'Przy wpisie promocji jest lista tych osób: sprawdź, czy je widać, i wpisz dzień sprawdzenia albo zdejmij zdjęcia.',
                record: { kind: 'participation' as const, id: one },
              },
            ]
      }),
      // What the log of promotion says of each picture goes before what the contract says of all of them.
      ...(photosPublished && published.length === 0 && first !== undefined
        ? [
            {
              message: `Opublikowano zdjęcia osób, a zgody na wizerunek nie ma ${withoutImageConsent.length} z ${people(participants)}.`,
              todo: 'Sprawdź, czy te osoby są na zdjęciach; zdejmij zdjęcia albo zbierz zgody.',
              record: { kind: 'participation' as const, id: first },
            },
          ]
        : []),
      ...(minorsFrom !== null && (protectionOn === null || protectionOn > minorsFrom)
        ? [
            {
              message: `W zajęciach od ${formatDate(minorsFrom)} brały udział osoby małoletnie, a ${protectionOn === null ? 'nie odnotowano zapewnienia ich ochrony' : `ich ochronę zapewniono dopiero od ${formatDate(protectionOn)}`}.`,
              todo: 'Sprawdź standardy ochrony małoletnich i wpisy w rejestrze, a dzień wpisz w warunkach umowy.',
              record: { kind: 'grant' as const, id: grant.id },
            },
          ]
        : []),
    ]
  },
}

/** Checks of what happened in the task (reference 6.1, 6.5). */
export const activityChecks: readonly Check[] = [outsideTerm, outsideSchedule, lists, thirdParty, safeguards]
