import type { communityWorkContract } from '#shared/communityWork/contract.ts'
import type { HandlersFor } from '../context.ts'

export const communityWorkHandlers: HandlersFor<keyof typeof communityWorkContract> = {}
