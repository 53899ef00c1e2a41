import type { descriptionsContract } from '#shared/descriptions/contract.ts'
import type { HandlersFor } from '../context.ts'

export const descriptionsHandlers: HandlersFor<keyof typeof descriptionsContract> = {}
