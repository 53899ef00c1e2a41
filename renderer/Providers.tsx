import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Bridge } from '#shared/contract/bridge.ts'
import { BridgeProvider } from './api/hooks.tsx'
import { createQueryClient } from './api/queryClient.ts'
import { DraftKeeperProvider } from './DraftKeeperProvider.tsx'
import { cssVariables, theme } from './theme.ts'
import { AskProvider } from './ui/layout/askContext.tsx'
import { StatusProvider } from './ui/layout/status.tsx'

type Props = { bridge: Bridge; styleNonce?: () => string; env?: 'default' | 'test'; children: ReactNode }

/** Everything a screen needs around it; tests put a screen into the same. */
export function Providers({ bridge, styleNonce = () => '', env = 'default', children }: Props) {
  const [client] = useState(createQueryClient)
  return (
    <BridgeProvider bridge={bridge}>
      <QueryClientProvider client={client}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          getStyleNonce={styleNonce}
          withGlobalClasses={false}
          env={env}
        >
          <StatusProvider>
            <AskProvider>
              <DraftKeeperProvider>{children}</DraftKeeperProvider>
            </AskProvider>
          </StatusProvider>
        </MantineProvider>
      </QueryClientProvider>
    </BridgeProvider>
  )
}
