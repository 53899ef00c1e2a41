import type { certificatesContract } from '#shared/certificates/contract.ts'
import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { imageSize } from './imageSize.ts'
import { addPicture, removePicture } from './pictures/repo.ts'
import { picturesOf, seriesOf, templateOf, templatesOf } from './templateQueries.ts'
import { removeTemplate, saveSeries, saveTemplate } from './templates/repo.ts'

type TemplateCall = Extract<
  keyof typeof certificatesContract,
  `certificates.${'templates' | 'saveTemplate' | 'removeTemplate' | 'pictures' | 'addPicture' | 'removePicture' | 'series' | 'saveSeries'}`
>

/** Templates, logo strips and number patterns of certificates. */
export const templateHandlers: HandlersFor<TemplateCall> = {
  'certificates.templates': async ({ db }) => ok(await templatesOf(db)),
  'certificates.saveTemplate': async ({ db }, data) => {
    const twin = (await templatesOf(db)).find((t) => t.kind === data.kind && t.name === data.name && t.id !== data.id)
    if (twin)
      return err(
        ruleError('certificates.sameTemplate', 'Nie zapisano: wzór o tej nazwie już jest.', [
          { path: 'name', message: 'Wzór tego rodzaju o tej nazwie już jest.' },
        ]),
      )
    const saved = await saveTemplate(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'certificates.removeTemplate': async ({ db, say }, { id }) => {
    const template = await templateOf(db, id)
    if (!template) return err(notFoundError('wzór zaświadczenia'))
    if (template.used > 0)
      return err(
        ruleError(
          'certificates.templateUsed',
          'Nie usunięto: z tego wzoru wydano już zaświadczenia. Możesz go wyłączyć, wtedy nie będzie na liście wyboru.',
        ),
      )
    say(`usunięto wzór zaświadczenia „${await removeTemplate(db, id)}”`)
    return ok({ id })
  },
  'certificates.pictures': async ({ db }) => ok(await picturesOf(db)),
  'certificates.addPicture': async ({ db }, { name, image }) => {
    const size = imageSize(image)
    if (!size)
      return err(
        ruleError(
          'certificates.notAnImage',
          'Nie dodano paska: ten plik nie jest całym obrazem PNG ani JPG. Zapisane dane są bezpieczne. Wybierz inny plik.',
          [
            {
              path: 'image',
              message:
                'Ten plik nie jest obrazem PNG ani JPG, jest uszkodzony albo za duży (najwyżej 10 milionów punktów). Wybierz inny.',
            },
          ],
        ),
      )
    return ok({ id: await addPicture(db, { name, image, ...size }) })
  },
  'certificates.removePicture': async ({ db, say }, { id }) => {
    const picture = (await picturesOf(db)).find((one) => one.id === id)
    if (!picture) return err(notFoundError('pasek logotypów'))
    if (picture.used > 0)
      return err(
        ruleError(
          'certificates.pictureUsed',
          'Nie usunięto: ten pasek jest na wzorach albo na wydanych zaświadczeniach.',
        ),
      )
    say(`usunięto pasek logotypów „${await removePicture(db, id)}”`)
    return ok({ id })
  },
  'certificates.series': async ({ db }) => ok(await seriesOf(db)),
  'certificates.saveSeries': async ({ db }, data) => {
    if (data.kind === 'ZK')
      return err(
        ruleError(
          'certificates.seriesOfClub',
          'Nie zmieniono: wzór numeru tych zaświadczeń jest w danych klubu, w Ustawieniach.',
        ),
      )
    return (await saveSeries(db, data)) ? ok({}) : err(staleError())
  },
}
