import type { IssueData } from '#shared/certificates/issue.ts'
import { kindFacts } from '#shared/certificates/kinds.ts'
import type { CertificateTemplate } from '#shared/certificates/template.ts'
import type { Club } from '#shared/club/schema.ts'
import { type CallError, notFoundError, ruleError } from '#shared/contract/errors.ts'
import type { Candidate } from './candidates.ts'
import type { Support } from './support.ts'

export const notIssued = (code: string, message: string, path?: string): CallError =>
  ruleError(`certificates.${code}`, `Nie wydano żadnego zaświadczenia. ${message}`, path ? [{ path, message }] : [])

type Asked = {
  readonly issue: IssueData
  /** The participations asked for, each once. */
  readonly ids: readonly number[]
  readonly candidates: readonly Candidate[]
  readonly support: Support | undefined
  readonly template: CertificateTemplate | undefined
  readonly club: Club
}

/** Preconditions of issuing (kis.md 5.3); the first that is not met. */
export function issueProblem(asked: Asked): CallError | undefined {
  const { issue, ids, candidates } = asked
  if (ids.length + issue.recipients.length === 0)
    return notIssued('nobody', 'Zaznacz osoby, którym wydajesz zaświadczenia.', 'participationIds')
  if (candidates.length < ids.length) return notFoundError('udział w edycji')
  if (candidates.some((c) => c.certified)) {
    return notIssued(
      'alreadyIssued',
      'Ktoś z zaznaczonych ma już ważne zaświadczenie. Najpierw je unieważnij albo odznacz tę osobę.',
      'participationIds',
    )
  }
  return templateProblem(asked) ?? aboutProblem(asked) ?? clubProblem(asked)
}

function templateProblem({ issue, template }: Asked): CallError | undefined {
  if (issue.kind === 'ZK' && issue.templateId === null) return undefined
  if (!template) return notIssued('noTemplate', 'Wybierz wzór zaświadczenia.', 'templateId')
  if (template.kind !== issue.kind)
    return notIssued('otherTemplate', 'Ten wzór jest dla innego rodzaju zaświadczeń. Wybierz inny.', 'templateId')
  return undefined
}

function aboutProblem(asked: Asked): CallError | undefined {
  const { issue } = asked
  const { about } = kindFacts[issue.kind]
  if (about !== 'anything' && issue.recipients.length > 0)
    return notIssued('onlyParticipants', 'Takie zaświadczenie wydaje się tylko uczestnikom.', 'recipients')
  if (about === 'participation') return endProblem(asked)
  if (about === 'support') return supportProblem(asked)
  if (issue.subject === '') return notIssued('noSubject', 'Wpisz, czego dotyczy.', 'subject')
  if (issue.kind !== 'PO') return undefined
  if (!issue.periodFrom || !issue.periodTo)
    return notIssued('noPeriod', 'Wpisz, od kiedy do kiedy.', issue.periodFrom ? 'periodTo' : 'periodFrom')
  if (issue.periodTo < issue.periodFrom)
    return notIssued('periodOrder', 'Koniec okresu jest przed jego początkiem.', 'periodTo')
  return undefined
}

/** ZK: owed for every ended participation, whatever its reason and hours (art. 18 ust. 5a). */
function endProblem({ issue, candidates }: Asked): CallError | undefined {
  if (candidates.some((c) => c.endedOn === null)) {
    return notIssued(
      'notEnded',
      'Ktoś z zaznaczonych nie zakończył jeszcze udziału. Najpierw wpisz dzień i powód zakończenia.',
      'participationIds',
    )
  }
  if (candidates.some((c) => c.endedOn !== null && c.endedOn > issue.issuedOn))
    return notIssued('beforeEnd', 'Data wydania jest przed końcem udziału kogoś z zaznaczonych.', 'issuedOn')
  return undefined
}

/** ZU and ZP: hours in what they are about; ZU the threshold too. */
function supportProblem({ issue, ids, support }: Asked): CallError | undefined {
  if (!support) return notIssued('noSupport', 'Wybierz grupę albo kurs.', 'groupId')
  const standings = ids.map((id) => support.people.get(id))
  if (standings.some((standing) => standing === undefined))
    return notIssued('notThere', 'Ktoś z zaznaczonych nie należy do tej grupy ani kursu.', 'participationIds')
  if (issue.kind === 'ZU' && standings.some((standing) => !standing?.completed))
    return notIssued(
      'belowThreshold',
      'Ktoś z zaznaczonych nie ukończył tych zajęć. Może dostać zaświadczenie o udziale.',
      'participationIds',
    )
  if (issue.groupId !== null && standings.some((standing) => standing?.attendedMinutes === 0))
    return notIssued('noHours', 'Ktoś z zaznaczonych nie ma ani jednej godziny na tych zajęciach.', 'participationIds')
  if (support.to !== null && issue.kind === 'ZU' && support.to > issue.issuedOn)
    return notIssued('beforeClassesEnd', 'Data wydania jest przed ostatnim spotkaniem.', 'issuedOn')
  return undefined
}

function clubProblem({ issue, club }: Asked): CallError | undefined {
  if (issue.signatoryIds.some((id) => !club.signatories.some((s) => s.id === id)))
    return notIssued('unknownSignatory', 'Tej osoby nie ma na liście podpisujących.', 'signatoryIds')
  if (club.organisation.name === '' || club.kis.name === '')
    return notIssued('clubMissing', 'Najpierw wpisz w Ustawieniach nazwę stowarzyszenia i klubu: są na zaświadczeniu.')
  return undefined
}
