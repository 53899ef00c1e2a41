import type { benefitsContract } from '#shared/benefits/contract.ts'
import type { HandlersFor } from '../context.ts'

export const benefitsHandlers: HandlersFor<keyof typeof benefitsContract> = {}
