import type { certificatesContract } from '#shared/certificates/contract.ts'
import { certificateData } from '#shared/certificates/schema.ts'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { problemsOf } from '#shared/contract/messages.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { signatoriesOf } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { candidateRows } from './candidateRows.ts'
import { notIssued } from './issueProblem.ts'
import { prepareIssue } from './prepare.ts'
import { isNumberTaken, listCertificates, registerLineOf } from './queries.ts'
import { annulCertificate, insertCertificate, insertDuplicate, nextSequence, receiveCertificates } from './repo.ts'
import { supportOf, supportsOf } from './support.ts'
import { templateHandlers } from './templateHandlers.ts'
import { seriesOf } from './templateQueries.ts'

const numberTaken = (number: string): string =>
  `Numer ${number} jest już w rejestrze: wydano go według innego wzoru, a numer nie może się powtórzyć. Zmień wzór numeru w Ustawieniach (na przykład dopisz w nim literę) i wydaj jeszcze raz.`

export const certificatesHandlers: HandlersFor<keyof typeof certificatesContract> = {
  ...templateHandlers,
  'certificates.list': async ({ db }, input) => ok(await listCertificates(db, input)),
  'certificates.get': async ({ db }, { id }) => {
    const line = await registerLineOf(db, id)
    return line ? ok(line) : err(notFoundError('zaświadczenie'))
  },
  'certificates.supports': async ({ db }, { editionId }) => ok(await supportsOf(db, editionId)),
  'certificates.candidates': async ({ db }, input) => {
    const support = await supportOf(db, input)
    return support ? ok(await candidateRows(db, input.kind, support)) : err(notFoundError('grupa albo kurs'))
  },
  'certificates.issue': async ({ db }, issue) => {
    const prepared = await prepareIssue(db, issue)
    if (!prepared.ok) return prepared
    const year = yearOf(issue.issuedOn)
    const { pattern } = (await seriesOf(db)).find((series) => series.kind === issue.kind)!
    const first = await nextSequence(db, issue.kind, year)
    const issued: { id: number; number: string; participationId: number | null }[] = []
    for (const [index, { write, ...whose }] of prepared.value.entries()) {
      const sequence = first + index
      const number = pattern.replaceAll('{NR}', String(sequence)).replaceAll('{ROK}', String(year))
      if (await isNumberTaken(db, number)) return err(notIssued('numberTaken', numberTaken(number)))
      const checked = certificateData.safeParse(write(number))
      if (!checked.success)
        return err(notIssued('incomplete', `Brakuje danych do druku: ${problemsOf(checked.error)[0]?.message ?? ''}`))
      const id = await insertCertificate(db, { ...whose, issue, year, sequence, data: checked.data })
      issued.push({ id, number, participationId: whose.participationId })
    }
    return ok({ certificates: issued })
  },
  'certificates.annul': async ({ db, clock }, { id, reason }) =>
    (await annulCertificate(db, id, clock.today(), reason)) ? ok({ id }) : err(notFoundError('ważne zaświadczenie')),
  'certificates.duplicate': async ({ db }, { id, issuedOn, signatoryId, reason }) => {
    const line = await registerLineOf(db, id)
    if (!line) return err(notFoundError('zaświadczenie'))
    if (line.annulledOn !== null)
      return err(
        ruleError(
          'certificates.annulledOriginal',
          'Nie wydano duplikatu: to zaświadczenie jest unieważnione. Wydaj nowe.',
        ),
      )
    if (issuedOn < line.issuedOn)
      return err(
        ruleError('certificates.duplicateBefore', 'Nie wydano duplikatu: jego data jest przed datą oryginału.', [
          { path: 'issuedOn', message: 'Ta data jest przed datą oryginału.' },
        ]),
      )
    const signatory = (await signatoriesOf(db)).find((one) => one.id === signatoryId)
    if (!signatory) return err(notFoundError('osoba podpisująca'))
    const signatoryName = [signatory.name, signatory.functionTitle].filter(Boolean).join(', ')
    return ok({ id: await insertDuplicate(db, { certificateId: id, issuedOn, signatoryName, reason }) })
  },
  'certificates.receive': async ({ db }, { ids, receivedOn }) =>
    ok({ changed: await receiveCertificates(db, [...new Set(ids)], receivedOn) }),
}
