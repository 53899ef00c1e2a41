import type { narrativesContract } from '#shared/narratives/contract.ts'
import type { HandlersFor } from '../context.ts'

export const narrativesHandlers: HandlersFor<keyof typeof narrativesContract> = {}
