import type { classesContract } from '#shared/classes/contract.ts'
import type { HandlersFor } from '../context.ts'

export const classesHandlers: HandlersFor<keyof typeof classesContract> = {}
