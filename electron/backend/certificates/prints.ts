import type { z } from 'zod'
import type { certificatesPrints } from '#shared/certificates/prints.ts'
import type { CertificateData } from '#shared/certificates/schema.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import { fileSafe, type Prepared, type PrintsFor } from '../printing/prepared.ts'
import { prepareIssue } from './prepare.ts'
import { frozenCertificates, frozenDuplicate } from './queries.ts'
import { registerData } from './registerData.ts'
import { imagesOf } from './templateQueries.ts'
import { templateSample } from './templateSample.ts'

async function papers(db: Reader, certificates: readonly CertificateData[], name: string): Promise<Prepared> {
  const images = await imagesOf(
    db,
    certificates.map((one) => one.logoId),
  )
  return ok({ job: { kind: 'certificates', data: { certificates, images } }, name })
}

/** Gathers what certificates say: issued ones from their frozen copies, drafts from the records of today. */
export const certificatesPrinting: PrintsFor<z.output<(typeof certificatesPrints)[number]>> = {
  certificates: async ({ db }, request) => {
    const frozen = await frozenCertificates(db, request.certificateIds)
    if (frozen.length < request.certificateIds.length) return err(notFoundError('zaświadczenie'))
    const name =
      frozen.length === 1 ? `zaswiadczenie-${fileSafe(frozen[0]!.number)}.pdf` : `zaswiadczenia-${frozen.length}.pdf`
    return papers(db, frozen, name)
  },
  certificatesDraft: async ({ db }, { issue }) => {
    const prepared = await prepareIssue(db, issue)
    if (!prepared.ok) return prepared
    return papers(
      db,
      prepared.value.map(({ write }) => write('……')),
      'zaswiadczenia-podglad.pdf',
    )
  },
  certificateDuplicate: async ({ db }, { duplicateId }) => {
    const duplicate = await frozenDuplicate(db, duplicateId)
    if (!duplicate) return err(notFoundError('duplikat'))
    return papers(db, [duplicate], `duplikat-${fileSafe(duplicate.number)}.pdf`)
  },
  certificateTemplate: async ({ db, clock }, { template }) =>
    papers(db, [templateSample(await clubOf(db), template, clock.today())], 'wzor-zaswiadczenia.pdf'),
  certificateRegister: async ({ db, clock }, { year, certificateKind }) => {
    const data = await registerData(db, { year, kind: certificateKind, today: clock.today() })
    return ok({
      job: { kind: 'certificateRegister', data },
      name: `rejestr-zaswiadczen${year === null ? '' : `-${year}`}.pdf`,
    })
  },
}
