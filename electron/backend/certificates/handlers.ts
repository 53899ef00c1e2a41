import type { certificatesContract } from '#shared/certificates/contract.ts'
import { certificateData } from '#shared/certificates/schema.ts'
import { type CallError, notFoundError, ruleError } from '#shared/contract/errors.ts'
import { problemsOf } from '#shared/contract/messages.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clubOf } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import {
  type Candidate,
  candidatesOf,
  certificateOf,
  isNumberTaken,
  listCertificates,
  registerLineOf,
} from './queries.ts'
import { annulCertificate, insertCertificate, nextSequence } from './repo.ts'

const notIssued = (code: string, message: string, path?: string): CallError =>
  ruleError(`certificates.${code}`, `Nie wydano żadnego zaświadczenia. ${message}`, path ? [{ path, message }] : [])

/** Preconditions of issuing (kis.md 5.3). The certificate is owed for every ended participation, whatever its reason. */
export async function issueProblem(
  db: Reader,
  input: { participationIds: readonly number[]; signatoryIds: readonly number[]; issuedOn: string },
  candidates: readonly Candidate[],
): Promise<CallError | undefined> {
  if (candidates.length < new Set(input.participationIds).size) return notFoundError('udział w edycji')
  if (candidates.some((c) => c.endedOn === null)) {
    return notIssued(
      'notEnded',
      'Ktoś z zaznaczonych nie zakończył jeszcze udziału. Najpierw wpisz dzień i powód zakończenia.',
      'participationIds',
    )
  }
  if (candidates.some((c) => c.endedOn !== null && c.endedOn > input.issuedOn)) {
    return notIssued('beforeEnd', 'Data wydania jest przed końcem udziału kogoś z zaznaczonych.', 'issuedOn')
  }
  if (candidates.some((c) => c.certified)) {
    return notIssued(
      'alreadyIssued',
      'Ktoś z zaznaczonych ma już ważne zaświadczenie. Najpierw je unieważnij albo odznacz tę osobę.',
      'participationIds',
    )
  }
  const { signatories, organisation, kis } = await clubOf(db)
  if (input.signatoryIds.some((id) => !signatories.some((s) => s.id === id))) {
    return notIssued('unknownSignatory', 'Tej osoby nie ma na liście podpisujących.', 'signatoryIds')
  }
  if (organisation.name === '' || kis.name === '') {
    return notIssued('clubMissing', 'Najpierw wpisz w Ustawieniach nazwę stowarzyszenia i klubu: są na zaświadczeniu.')
  }
  return undefined
}

const numberTaken = (number: string): string =>
  `Numer ${number} jest już w rejestrze: wydano go według innego wzoru, a numer nie może się powtórzyć. Zmień wzór numeru w Ustawieniach (na przykład dopisz w nim literę) i wydaj jeszcze raz.`

export const certificatesHandlers: HandlersFor<keyof typeof certificatesContract> = {
  'certificates.list': async ({ db }, input) => ok(await listCertificates(db, input)),
  'certificates.get': async ({ db }, { id }) => {
    const line = await registerLineOf(db, id)
    return line ? ok(line) : err(notFoundError('zaświadczenie'))
  },
  'certificates.issue': async ({ db }, input) => {
    const ids = [...new Set(input.participationIds)]
    const candidates = await candidatesOf(db, ids)
    const problem = await issueProblem(db, input, candidates)
    if (problem) return err(problem)
    const year = yearOf(input.issuedOn)
    const { kis } = await clubOf(db)
    const first = await nextSequence(db, year)
    const issued: { id: number; number: string; participationId: number }[] = []
    for (const [index, candidate] of candidates.entries()) {
      const sequence = first + index
      const number = kis.certificatePattern.replaceAll('{NR}', String(sequence)).replaceAll('{ROK}', String(year))
      if (await isNumberTaken(db, number)) return err(notIssued('numberTaken', numberTaken(number)))
      const checked = certificateData.safeParse(await certificateOf(db, input, candidate, number))
      if (!checked.success) {
        return err(notIssued('incomplete', `Brakuje danych do druku: ${problemsOf(checked.error)[0]?.message ?? ''}`))
      }
      const id = await insertCertificate(db, {
        participationId: candidate.participationId,
        year,
        sequence,
        data: checked.data,
      })
      issued.push({ id, number, participationId: candidate.participationId })
    }
    return ok({ certificates: issued })
  },
  'certificates.annul': async ({ db, clock }, { id, reason }) =>
    (await annulCertificate(db, id, clock.today(), reason)) ? ok({ id }) : err(notFoundError('ważne zaświadczenie')),
}
