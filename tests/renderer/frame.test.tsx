import { IconHome, IconUsers } from '@tabler/icons-react'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { ruleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { App } from '../../renderer/App.tsx'
import { AppFrame } from '../../renderer/ui/layout/AppFrame.tsx'
import { goTo } from '../../renderer/ui/layout/guardedLocation.ts'
import { show, silentBridge } from '../support/screen.tsx'

const acts: string[] = []
const steps = {
  undo: 'dodano osobę',
  redo: 'zmieniono budżet',
  onUndo: () => acts.push('undo'),
  onRedo: () => acts.push('redo'),
}
beforeEach(() => {
  acts.length = 0
  goTo('/')
})

const frame = () =>
  show(
    <AppFrame
      groups={[
        [{ path: '/', label: 'Dziś', icon: IconHome, count: 3, countOf: 'po terminie' }],
        [{ path: '/uczestnicy', label: 'Uczestnicy', icon: IconUsers }],
      ]}
      history={steps}
    >
      <input aria-label="pole" defaultValue="" />
    </AppFrame>,
  ).user

it('says in words what can be taken back and done again', async () => {
  const user = frame()
  await user.click(screen.getByRole('button', { name: 'Cofnij: dodano osobę' }))
  await user.click(screen.getByRole('button', { name: 'Ponów' }))
  expect(acts).toEqual(['undo', 'redo'])
})
it('Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y work outside text fields only', async () => {
  const user = frame()
  await user.keyboard('{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}{Control>}y{/Control}')
  expect(acts).toEqual(['undo', 'redo', 'redo'])
  await user.click(screen.getByRole('textbox', { name: 'pole' }))
  await user.keyboard('{Control>}z{/Control}')
  expect(acts).toHaveLength(3)
})
it('gives the keyboard back to a button that was out of use while its act ran, and not when it has gone elsewhere', async () => {
  const user = frame()
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Ponów' })
  const runs = async () => {
    button.focus()
    button.disabled = true
    // A browser lets go of what is disabled; here it has to be asked to.
    button.blur()
  }
  await runs()
  button.disabled = false
  await waitFor(() => expect(button).toHaveFocus())
  await runs()
  await user.click(screen.getByRole('textbox', { name: 'pole' }))
  button.disabled = false
  await waitFor(() => expect(button).toBeEnabled())
  expect(screen.getByRole('textbox', { name: 'pole' })).toHaveFocus()
})
it('marks the screen one is on and counts what is overdue', () => {
  frame()
  const nav = screen.getByRole('navigation', { name: 'Ekrany' })
  expect(within(nav).getByRole('link', { name: 'Dziś, 3 po terminie' })).toHaveAttribute('aria-current', 'page')
  expect(within(nav).getByRole('link', { name: 'Uczestnicy' })).not.toHaveAttribute('aria-current')
})

const openFile: Bridge = {
  ...silentBridge,
  call: async (name, input) =>
    /^(vault\.status|app\.status|history\.state)$/.test(name)
      ? ok({ state: 'open', isProtected: false, undo: null, redo: null, blocked: null })
      : silentBridge.call(name, input),
}
it('a new screen has its heading focused and names the window', async () => {
  show(<App />, openFile)
  expect(await screen.findByRole('heading', { level: 1 })).toHaveFocus()
  expect(document.title).toMatch(/ – Klubownik$/)
})
it('an unknown address says so and leads back', async () => {
  goTo('/nie-ma-takiego')
  const { user } = show(<App />, openFile)
  await user.click(await screen.findByRole('button', { name: 'Przejdź do początku' }))
  expect(location.pathname).toBe('/')
})
it('a file that cannot be opened takes the whole window, with the sentence and another try', async () => {
  const message = 'Plik „klub.klub” zapisała nowsza wersja programu. Zainstaluj nowszą wersję.'
  const refusing: Bridge = { ...silentBridge, call: async () => err(ruleError('storage.newer', message)) }
  show(<App />, refusing)
  expect(await screen.findByRole('heading', { name: 'Nie otwarto pliku z danymi' })).toHaveFocus()
  expect(screen.getByRole('alert')).toHaveTextContent(message)
  expect(screen.getByRole('button', { name: 'Spróbuj ponownie' })).toBeEnabled()
  expect(screen.queryByRole('navigation')).toBeNull()
})
