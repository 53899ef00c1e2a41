import { notFoundError } from '#shared/contract/errors.ts'
import type { controlFoldersContract } from '#shared/controlFolders/contract.ts'
import { safeNumber } from '#shared/controlFolders/fileNames.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { atOneMoment } from '../db/transaction.ts'
import { grantOf } from '../grants/queries.ts'
import { verifyScans } from '../scans/verify.ts'
import { makeFolder } from './make.ts'
import { folderParts, planFolder } from './plan.ts'

/** SPIS.pdf and SUMY_SHA256.txt. */
const ownFiles = 2

export const controlFoldersHandlers: HandlersFor<keyof typeof controlFoldersContract> = {
  'controlFolders.preview': async ({ db }, { grantId }) => {
    const plan = await atOneMoment(db, async (tx) =>
      (await grantOf(tx, grantId)) ? planFolder(tx, grantId) : undefined,
    )
    if (!plan) return err(notFoundError('dotacja'))
    const { problems } = await verifyScans(db, grantId)
    const parts = Object.entries(folderParts).map(([folder, title]) => {
      const own = plan.files.filter(({ path }) => path.startsWith(`${folder}/`))
      return { folder, title, files: own.length, scans: own.filter((file) => 'sha256' in file).length }
    })
    return ok({
      parts,
      files: plan.files.length + ownFiles,
      scanBytes: plan.files.reduce((all, file) => all + ('sha256' in file ? file.link.size : 0), 0),
      documents: plan.documents,
      gaps: [
        ...plan.gaps,
        ...problems.map(({ recordKind, recordId, text }) => ({
          what: 'checksum' as const,
          documentId: recordKind === 'expenseDocument' ? recordId : null,
          text,
        })),
      ],
    })
  },
  'controlFolders.make': async (context, { grantId, job }) => {
    const work = context.works.begin(job)
    try {
      const made = await makeFolder(context, grantId, work)
      if (!made.ok) return made
      const { bytes, files, gaps } = made.value
      const grant = await grantOf(context.db, grantId)
      const name = `teczka-kontroli-${safeNumber(grant?.contractNumber ?? '')}.zip`
      const kept = context.press.keep({ bytes, name, mime: 'application/zip' })
      return ok({ ...kept, files, gaps: [...gaps] })
    } finally {
      work.end()
    }
  },
  'controlFolders.progress': async ({ works }, { job }) => ok(works.progress(job) ?? null),
  'controlFolders.cancel': async ({ works }, { job }) => ok({ cancelled: works.cancel(job) }),
}
