import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { ruleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { useAsk, useTell } from '../../renderer/api/hooks.tsx'
import { show, silentBridge } from '../support/screen.tsx'

/** A host that writes down what it was asked. */
function recordingBridge(refused: readonly string[] = []) {
  const asked: string[] = []
  const bridge: Bridge = {
    ...silentBridge,
    call: async (name) => {
      asked.push(name)
      return refused.includes(name)
        ? err(ruleError('club.inUse', 'Nie usunięto: ta osoba podpisała sprawozdanie.'))
        : ok({ id: 1 })
    },
  }
  return { bridge, asked }
}

function Screen() {
  const club = useAsk('club.get', {})
  useAsk('people.get', { id: 1 })
  useAsk('history.state', {})
  const remove = useTell('club.removeSignatory')
  const act = async () => {
    const answer = await remove.tell({ id: 3 })
    document.title = answer.ok ? 'usunięto' : answer.error.message
  }
  return (
    <>
      <p>{club.error?.message ?? (club.data ? 'jest' : 'nie ma')}</p>
      <button type="button" onClick={() => void act()}>
        Usuń
      </button>
    </>
  )
}

it('after a command only what shows its areas is asked again, and the history', async () => {
  const { bridge, asked } = recordingBridge()
  const { user } = show(<Screen />, bridge)
  await screen.findByText('jest')
  expect(asked.toSorted()).toEqual(['club.get', 'history.state', 'people.get'])
  asked.length = 0
  await user.click(screen.getByRole('button', { name: 'Usuń' }))
  await waitFor(() => expect(asked).toEqual(['club.removeSignatory', 'club.get', 'history.state']))
  expect(document.title).toBe('usunięto')
})
it('a refused command comes back as a value and nothing is asked again', async () => {
  const { bridge, asked } = recordingBridge(['club.removeSignatory'])
  const { user } = show(<Screen />, bridge)
  await screen.findByText('jest')
  asked.length = 0
  await user.click(screen.getByRole('button', { name: 'Usuń' }))
  await waitFor(() => expect(document.title).toMatch(/^Nie usunięto/))
  expect(asked).toEqual(['club.removeSignatory'])
})
it('a refused question is asked once and its sentence is at hand', async () => {
  const { bridge, asked } = recordingBridge(['club.get'])
  show(<Screen />, bridge)
  expect(await screen.findByText(/^Nie usunięto/)).toBeVisible()
  expect(asked.filter((name) => name === 'club.get')).toHaveLength(1)
})

function Turning() {
  const [number, setNumber] = useState(1)
  const list = useAsk('history.list', { offset: number * 200 })
  const record = useAsk('people.get', { id: number })
  return (
    <>
      <p>{list.data ? 'lista jest' : 'listy nie ma'}</p>
      <p>{record.data ? 'osoba jest' : 'osoby nie ma'}</p>
      <button type="button" onClick={() => setNumber(2)}>
        Dalej
      </button>
    </>
  )
}
it('a list stays in sight while the next page is on its way; another record never shows the last one', async () => {
  let answering = true
  const bridge: Bridge = {
    ...silentBridge,
    call: () => (answering ? Promise.resolve(ok({ id: 1 })) : new Promise(() => undefined)),
  }
  const { user } = show(<Turning />, bridge)
  await screen.findByText('osoba jest')
  answering = false
  await user.click(screen.getByRole('button', { name: 'Dalej' }))
  expect(await screen.findByText('osoby nie ma')).toBeVisible()
  expect(screen.getByText('lista jest')).toBeVisible()
})

function Slow({ onRemoved }: { onRemoved: () => void }) {
  const club = useAsk('club.get', {}).data as unknown as { turn: number } | undefined
  const remove = useTell('club.removeSignatory')
  return (
    <button type="button" onClick={() => void remove.tell({ id: 3 }).then(onRemoved)}>
      {club ? `odpowiedź ${club.turn}` : 'nic'}
    </button>
  )
}
it('an answer asked for before a command and come after it is not taken for the state after it', async () => {
  let answerFirst = () => {}
  const answers = [new Promise<void>((done) => (answerFirst = done)), Promise.resolve()]
  let asked = 0
  const bridge: Bridge = {
    ...silentBridge,
    call: async (name) => {
      if (name !== 'club.get') return ok({ id: 1 })
      const turn = asked++
      await answers[turn]
      return ok({ turn })
    },
  }
  const { user } = show(<Slow onRemoved={() => answerFirst()} />, bridge)
  await user.click(screen.getByRole('button', { name: 'nic' }))
  expect(await screen.findByText('odpowiedź 1')).toBeVisible()
  expect(asked).toBe(2)
})
