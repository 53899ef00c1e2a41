import { type RenderResult, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import type { Bridge } from '#shared/contract/bridge.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { err } from '#shared/kernel/result.ts'
import { Providers } from '../../renderer/Providers.tsx'

/** A host that knows no call: for pieces that ask nothing. */
export const silentBridge: Bridge = {
  host: 'loopback',
  call: async () => err(notFoundError('wywołanie')),
  putFile: async () => err(notFoundError('plik')),
  file: async () => new Uint8Array(),
  saveFile: async () => false,
  openFile: async () => err(notFoundError('wydruk')),
}

/** Puts a piece of a screen where it stands in the product: inside the same providers. */
export function show(piece: ReactNode, bridge: Bridge = silentBridge): RenderResult & { user: UserEvent } {
  const user = userEvent.setup()
  const result = render(
    <Providers bridge={bridge} env="test">
      {piece}
    </Providers>,
  )
  return { ...result, user }
}
