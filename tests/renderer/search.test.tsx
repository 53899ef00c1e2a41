import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { ruleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HitGroup } from '#shared/search/contract.ts'
import { PeopleList } from '../../renderer/features/people/PeopleList.tsx'
import { GlobalSearch } from '../../renderer/pages/search/GlobalSearch.tsx'
import { goTo } from '../../renderer/ui/layout/guardedLocation.ts'
import { useUnsaved } from '../../renderer/ui/layout/unsaved.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aPerson } from '../support/records.ts'
import { show, silentBridge } from '../support/screen.tsx'

let b: TestBackend
let id = 0
beforeAll(async () => {
  b = await freshBackend()
  const saved = await b.ask('people.save', aPerson({ firstName: 'Łucja', lastName: 'Gęślą-Jaźń' }))
  id = saved.id
  for (const firstName of ['Anna', 'Bożena', 'Celina', 'Dorota', 'Ewa', 'Felicja'])
    await b.ask('people.save', aPerson({ firstName, lastName: 'Żółw' }))
})
afterAll(() => b.close())

const acts: string[] = []
beforeEach(() => {
  acts.length = 0
  goTo('/')
})
const history = { undo: 'dodano osobę', redo: null, onUndo: () => acts.push('undo'), onRedo: () => acts.push('redo') }
const screens = [
  { path: '/', label: 'Dziś' },
  { path: '/dotacje', label: 'Dotacje' },
  { path: '/dokumenty', label: 'Dokumenty' },
]
const search = <GlobalSearch screens={screens} history={history} />
const box = () => screen.getByRole('button', { name: /^Szukaj osób, dokumentów, ekranów…/ })
const field = () => screen.findByRole('combobox', { name: 'Czego szukasz' })
const chosen = () => within(screen.getByRole('listbox', { name: 'Wyniki' })).getByRole('option', { selected: true })
/** An option by its text: the marks inside are parts of words, which a computed name would tear apart. */
const option = (text: RegExp) =>
  waitFor(() => {
    const found = screen.getAllByRole('option').find((one) => text.test(one.textContent ?? ''))
    if (!found) throw new Error(`no option ${text}`)
    return found
  })
const palette = () => screen.queryByRole('dialog', { name: 'Szukaj w programie' })

async function opened(bridge: Bridge = bridgeTo(b), piece = search) {
  const { user } = show(piece, bridge)
  await user.keyboard('{Control>}k{/Control}')
  expect(await field()).toHaveFocus()
  return user
}
const group = (title: string, kind: HitGroup['kind'] = 'person', hitId = 1): HitGroup => ({
  kind,
  hits: [{ id: hitId, title, note: '', parentId: null }],
  more: false,
})

it('opens with Ctrl+K, finds a person without marks, and Enter leads to them', async () => {
  const user = await opened()
  await user.keyboard('lucja gesl')
  const found = await option(/^Gęślą-Jaźń Łucja/)
  expect(found).toHaveAttribute('aria-selected', 'true')
  expect(await field()).toHaveAttribute('aria-activedescendant', found.id)
  expect(
    within(found)
      .getAllByText(/./, { selector: 'mark' })
      .map((mark) => mark.textContent),
  ).toEqual(['Gęśl', 'Łucja'])
  expect(screen.getByRole('group', { name: 'Osoby' })).toContainElement(found)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(location.pathname).toBe(`/uczestnicy/${id}`))
  expect(palette()).toBeNull()
})
it('shows actions and screens before anything is typed; arrows, Home and End walk over them', async () => {
  const user = await opened()
  expect(screen.getAllByRole('group').map((one) => one.querySelector('[role=presentation]')?.textContent)).toEqual([
    'Czynności',
    'Ekrany',
  ])
  expect(chosen()).toHaveTextContent('Nowa osoba')
  await user.keyboard('{ArrowDown}')
  expect(chosen()).toHaveTextContent('Nowy dokument')
  await user.keyboard('{Home}{ArrowUp}')
  expect(chosen()).toBe(screen.getAllByRole('option').at(-1))
  await user.keyboard('{Home}')
  expect(chosen()).toHaveTextContent('Nowa osoba')
  await user.keyboard('{End}{ArrowUp}{Enter}')
  await waitFor(() => expect(location.pathname).toBe('/dotacje'))
})
it('Escape closes it and gives the focus back', async () => {
  const { user } = show(search, bridgeTo(b))
  await user.tab()
  expect(box()).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await field()).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(palette()).toBeNull()
  expect(box()).toHaveFocus()
})
it('finds an action by another word for it, and takes the last step back', async () => {
  const user = await opened()
  await user.keyboard('FAKTURA dodaj')
  expect(await option(/^Nowy dokument/)).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(location.pathname + location.search).toBe('/dokumenty?dokument=nowy'))
  await user.keyboard('{Control>}k{/Control}')
  await field()
  await user.keyboard('cofnij{Enter}')
  expect(acts).toEqual(['undo'])
})
it('leads to the list with the words filled in when there are more', async () => {
  const user = await opened(
    bridgeTo(b),
    <>
      {search}
      <PeopleList openId={null} narrow={false} onOpen={() => {}} onNew={() => {}} />
    </>,
  )
  await user.keyboard('zolw')
  await option(/^Żółw Anna/)
  expect(screen.queryByText(/Felicja/, { selector: '[role=option] *' })).toBeNull()
  await user.keyboard('{End}')
  expect(chosen()).toHaveTextContent('Pokaż wszystkie')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(location.pathname).toBe('/uczestnicy'))
  expect(location.search).toBe('')
  expect(await screen.findByRole('searchbox', { name: 'Szukaj' })).toHaveValue('zolw')
})
function Typed() {
  useUnsaved(true)
  return null
}
it('asks before what is typed elsewhere is left, and stays when told so', async () => {
  const user = await opened(
    bridgeTo(b),
    <>
      {search}
      <Typed />
    </>,
  )
  await user.keyboard('dotacje{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Wróć do wpisywania' }))
  expect(location.pathname).toBe('/')
  expect(palette()).toBeNull()
})
it('says when nothing fits and when the file would not answer', async () => {
  const answers: Record<string, unknown> = { bbb: err(ruleError('x', 'Plik jest zajęty.')) }
  const bridge: Bridge = {
    ...silentBridge,
    call: async (_, input) => (answers[(input as { words: string }).words] ?? ok([])) as never,
  }
  const user = await opened(bridge)
  await user.keyboard('qqq')
  expect(await screen.findByText(/^Nic nie pasuje do „qqq”/)).toBeVisible()
  expect(screen.queryAllByRole('option')).toEqual([])
  await user.clear(await field())
  await user.paste('bbb')
  expect(await screen.findByRole('alert')).toHaveTextContent('Plik jest zajęty.')
})

/** A host whose answers come when they are let go. */
function held() {
  const waiting = new Map<string, (groups: HitGroup[]) => void>()
  const bridge: Bridge = {
    ...silentBridge,
    call: (name, input) =>
      name === 'search.find'
        ? new Promise((resolve) =>
            waiting.set((input as { words: string }).words, (groups) => resolve(ok(groups) as never)),
          )
        : silentBridge.call(name, input),
  }
  return { bridge, answer: (words: string, groups: HitGroup[]) => waiting.get(words)!(groups) }
}
it('the answer to the last words wins, and Enter waits for it', async () => {
  const { bridge, answer } = held()
  const user = await opened(bridge)
  const input = await field()
  await user.click(input)
  await user.paste('xa')
  answer('xa', [group('Xa pierwsza', 'person', 1)])
  expect(await option(/^Xa pierwsza/)).toBeVisible()
  await user.paste('b')
  await user.paste('c')
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Szukam…')).toBeVisible()
  answer('xabc', [group('Xabc druga', 'person', 2)])
  await waitFor(() => expect(location.pathname).toBe('/uczestnicy/2'))
  answer('xab', [group('Xab spóźniona', 'person', 3)])
  expect(location.pathname).toBe('/uczestnicy/2')
  expect(screen.queryByText('Xab spóźniona')).toBeNull()
})
