import type { contributionsContract } from '#shared/contributions/contract.ts'
import type { HandlersFor } from '../context.ts'

export const contributionsHandlers: HandlersFor<keyof typeof contributionsContract> = {}
