import type { generatorsContract } from '#shared/generators/contract.ts'
import type { HandlersFor } from '../context.ts'

export const generatorsHandlers: HandlersFor<keyof typeof generatorsContract> = {}
