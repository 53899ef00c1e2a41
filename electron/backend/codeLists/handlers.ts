import type { codeListsContract } from '#shared/codeLists/contract.ts'
import { attributesOf, editableList } from '#shared/codeLists/lists.ts'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { itemsOf, listOfItem } from './queries.ts'
import { addItem, changeItem, orderItems, removeItem } from './repo.ts'

const unknownAttribute = () =>
  ruleError(
    'codeLists.attribute',
    'Nie zapisano: tej właściwości albo jej wartości ten słownik nie zna. Wpisane dane zostały.',
    [{ path: 'attributes', message: 'Wybierz właściwości z listy.' }],
  )

export const codeListsHandlers: HandlersFor<keyof typeof codeListsContract> = {
  'codeLists.items': async ({ db }, { list }) =>
    editableList(list) ? ok(await itemsOf(db, list)) : err(notFoundError('słownik')),
  'codeLists.save': async ({ db }, { id, list, code, ...typed }) => {
    const known = editableList(list)
    if (!known) return err(notFoundError('słownik'))
    const items = await itemsOf(db, list)
    const item = items.find((one) => one.id === id)
    if (id !== null && !item) return err(notFoundError('pozycja słownika'))
    const attributes = attributesOf(known, typed.attributes, item?.attributes)
    if (!attributes) return err(unknownAttribute())
    const data = { ...typed, attributes }
    if (item) {
      if (item.code !== code)
        return err(
          ruleError(
            'codeLists.codeStays',
            'Nie zapisano: kod pozycji się nie zmienia, bo noszą go zapisy. Wpisane dane zostały.',
            [{ path: 'code', message: `Kod tej pozycji to ${item.code}.` }],
          ),
        )
      await changeItem(db, item.id, data)
      return ok({ id: item.id })
    }
    if (items.some((one) => one.code === code))
      return err(
        ruleError('codeLists.sameCode', 'Nie zapisano: taki kod już jest na tej liście. Wpisane dane zostały.', [
          { path: 'code', message: 'Taki kod już jest. Wybierz inny.' },
        ]),
      )
    return ok({ id: await addItem(db, list, code, data) })
  },
  'codeLists.move': async ({ db }, { id, direction }) => {
    const list = await listOfItem(db, id)
    if (!list || !editableList(list)) return err(notFoundError('pozycja słownika'))
    const ids = (await itemsOf(db, list)).map((one) => one.id)
    const at = ids.indexOf(id)
    const to = at + (direction === 'up' ? -1 : 1)
    if (to < 0 || to >= ids.length)
      return err(ruleError('codeLists.atEdge', 'Nie przesunięto: ta pozycja stoi już na brzegu listy.'))
    ids.splice(at, 1)
    ids.splice(to, 0, id)
    await orderItems(db, ids)
    return ok({ id })
  },
  'codeLists.remove': async ({ db, say }, { id }) => {
    const list = await listOfItem(db, id)
    const item = list && editableList(list) ? (await itemsOf(db, list)).find((one) => one.id === id) : undefined
    if (!item) return err(notFoundError('pozycja słownika'))
    if (item.used > 0)
      return err(
        ruleError(
          'codeLists.used',
          'Nie usunięto: tę pozycję noszą zapisy. Możesz ją wyłączyć, wtedy nie będzie na liście wyboru.',
        ),
      )
    say(`usunięto pozycję słownika „${await removeItem(db, id)}”`)
    return ok({ id })
  },
}
