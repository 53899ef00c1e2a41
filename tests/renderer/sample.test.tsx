import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ruleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { App } from '../../renderer/App.tsx'
import { OwnOrSample } from '../../renderer/OwnOrSample.tsx'
import { Providers } from '../../renderer/Providers.tsx'
import { goTo } from '../../renderer/ui/layout/guardedLocation.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aPerson } from '../support/records.ts'
import '../support/screen.tsx'

// The whole window over two files: its screens are read ahead, so that a test waits for what it is about.
configure({ asyncUtilTimeout: 5000 })
beforeAll(() =>
  Promise.all([
    import('../../renderer/pages/TodayPage.tsx'),
    import('../../renderer/pages/PeoplePage.tsx'),
    import('../../renderer/pages/GrantsPage.tsx'),
    import('../../renderer/pages/FirstRunPage.tsx'),
    import('../../renderer/features/club/AtWorkMenu.tsx'),
  ]),
)

let own: TestBackend
let sample: TestBackend
/** Calls about the sample, as they came. */
let told: string[]
let opening: () => Promise<unknown>
let suspend: (() => void) | undefined
beforeEach(async () => {
  goTo('/')
  told = []
  opening = async () => ok({})
  suspend = undefined
  own = await freshBackend()
  sample = await freshBackend()
  await sample.ask('people.save', aPerson({ lastName: 'Zmyślona' }))
})
afterEach(async () => {
  await own.close()
  await sample.close()
})

/** The whole window over both files. A second file stands for the sample, which takes seconds to make. */
function window() {
  const bridge = {
    ...bridgeTo(own),
    call: async (name: string, input: unknown) => {
      if (!name.startsWith('sample.')) return own.call(name, input)
      told.push(name)
      if (name === 'sample.progress') return ok({ done: 210, total: 840 })
      return name === 'sample.open' ? ((await opening()) as never) : ok({})
    },
    onSuspend: (listener: () => void) => {
      suspend = listener
      return () => {
        suspend = undefined
      }
    },
    sample: bridgeTo(sample),
  }
  render(
    <OwnOrSample bridge={bridge}>
      {(shown, key) => (
        <Providers key={key} bridge={shown} env="test">
          <App />
        </Providers>
      )}
    </OwnOrSample>,
  )
  return userEvent.setup()
}
const open = () => screen.findByRole('button', { name: 'Otwórz przykład' })
const back = () => screen.findByRole('button', { name: 'Wróć do swojego pliku' })

it('a new file leads to the sample, every screen of it says so, and one button leads back', async () => {
  const user = window()
  await user.click(await open())
  const words = await screen.findByText(/Twój plik jest nietknięty\. Zmiany przepadną, gdy wrócisz\./)
  await user.click(screen.getByRole('link', { name: /^Uczestnicy/ }))
  expect(await screen.findByRole('cell', { name: /Zmyślona/ })).toBeVisible()
  expect(words).toBeVisible()
  await user.click(await back())
  expect(await open()).toBeVisible()
  expect(screen.queryByText(/Zmyślona/)).toBeNull()
  expect(location.pathname).toBe('/')
  expect(told.filter((name) => name !== 'sample.progress')).toEqual(['sample.open', 'sample.close'])
})

it('shows how far the sample is, and it can be given up', async () => {
  let stop = (_: unknown) => {}
  opening = () =>
    new Promise((resolve) => {
      stop = resolve
    })
  const user = window()
  await user.click(await open())
  const bar = await screen.findByRole('progressbar', { name: 'Przygotowano' })
  await waitFor(() => expect(bar).toHaveAttribute('value', '210'))
  await user.click(screen.getByRole('button', { name: 'Zrezygnuj' }))
  await waitFor(() => expect(told).toContain('sample.close'))
  stop(err(ruleError('sample.givenUp', 'Przerwano.')))
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  expect(await open()).toBeVisible()
  expect(screen.queryByText('Przerwano.')).toBeNull()
})

it('a sample that could not be made is said at the foot of the window, and the own file stays', async () => {
  opening = async () => err(ruleError('sample.notMade', 'Przykładu nie otwarto.'))
  const user = window()
  await user.click(await open())
  expect(await screen.findByText('Przykładu nie otwarto.')).toBeVisible()
  expect(screen.queryByText(/Oglądasz przykład/)).toBeNull()
})

it('asks before something half typed is left, and keeps it in the own file, never in the sample', async () => {
  goTo('/pierwsze-kroki/stowarzyszenie')
  const user = window()
  await user.type(await screen.findByLabelText(/^Pełna nazwa/), 'Razem')
  await user.click(await open())
  await user.click(await screen.findByRole('button', { name: 'Wróć do wpisywania' }))
  expect(told).not.toContain('sample.open')
  await user.click(await open())
  await user.click(await screen.findByRole('button', { name: 'Odejdź bez zapisania' }))
  await back()
  expect(await own.ask('drafts.list', {})).toHaveLength(1)
  expect(await sample.ask('drafts.list', {})).toEqual([])
})

it('goes back by itself when the sample is gone', async () => {
  const user = window()
  await user.click(await open())
  await back()
  sample.call = async () =>
    err({ kind: 'storage' as const, code: 'sampleClosed', message: 'Przykład został zamknięty.', fields: [] })
  await user.click(screen.getByRole('link', { name: /^Uczestnicy/ }))
  expect(await open()).toBeVisible()
  expect(screen.queryByText(/Oglądasz przykład/)).toBeNull()
})

it('a passphrase guards the own file also behind the sample: locked from there, and with the computer', async () => {
  await own.ask('vault.setPassphrase', { present: null, next: 'wiosna nad Bugiem' })
  const user = window()
  await user.click(await open())
  await back()
  await user.click(await screen.findByRole('button', { name: 'Zablokuj' }))
  expect(await screen.findByRole('heading', { name: /zablokowany/i })).toBeVisible()
  expect((await own.ask('vault.status', {})).state).toBe('locked')
  expect(screen.queryByText(/Oglądasz przykład/)).toBeNull()
  await own.ask('vault.unlock', { passphrase: 'wiosna nad Bugiem' })
  expect(suspend).toBeUndefined()
})

describe('while the sample is shown', () => {
  const passphrase = 'wiosna nad Bugiem'
  const lockedAndGone = async () => {
    expect(await screen.findByRole('heading', { name: /zablokowany/i })).toBeVisible()
    expect((await own.ask('vault.status', {})).state).toBe('locked')
    expect(screen.queryByText(/Oglądasz przykład/)).toBeNull()
    await waitFor(() => expect(told).toContain('sample.close'))
  }
  /** Time goes by while nobody touches anything. */
  const idleFor = (minutes: number) => vi.advanceTimersByTime(minutes * 60_000)
  beforeEach(() => {
    localStorage.setItem('klubownik.idleMinutes', '5')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.parse('2022-01-10T10:00:00Z') })
  })
  afterEach(() => {
    vi.useRealTimers()
    localStorage.clear()
  })
  const shown = async () => {
    const user = window()
    await user.click(await open())
    await back()
    return user
  }

  it('the idle time locks the own file behind it, and the sample does not stay open over a locked file', async () => {
    await own.ask('vault.setPassphrase', { present: null, next: passphrase })
    await shown()
    await screen.findByRole('button', { name: 'Zablokuj' })
    idleFor(4)
    fireEvent.pointerMove(globalThis.window)
    idleFor(4)
    expect((await own.ask('vault.status', {})).state).toBe('open')
    expect(screen.getByText(/Oglądasz przykład/)).toBeVisible()
    idleFor(2)
    await lockedAndGone()
  })

  it('sleep locks the own file behind it, and the own file is not seen before it is locked', async () => {
    await own.ask('vault.setPassphrase', { present: null, next: passphrase })
    // A long work with the file holds the lock up.
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    const user = await shown()
    await own.ask('people.save', aPerson({ lastName: 'Prawdziwa' }))
    await user.click(screen.getByRole('link', { name: /^Uczestnicy/ }))
    await screen.findByRole('cell', { name: /Zmyślona/ })
    await waitFor(() => expect(suspend).toBeDefined())
    const { call } = own
    own.call = async (name, input) => {
      if (name === 'vault.lock') await held
      return call(name, input)
    }
    suspend!()
    expect(screen.getByText(/Oglądasz przykład/)).toBeVisible()
    go()
    await lockedAndGone()
    expect(screen.queryByText(/Prawdziwa/)).toBeNull()
  })

  it('an own file without a passphrase is left as it is, and the sample stays', async () => {
    await shown()
    idleFor(60)
    expect(suspend).toBeUndefined()
    expect(await back()).toBeVisible()
    expect((await own.ask('vault.status', {})).state).toBe('open')
  })
})
