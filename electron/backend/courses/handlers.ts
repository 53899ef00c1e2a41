import type { coursesContract } from '#shared/courses/contract.ts'
import type { HandlersFor } from '../context.ts'

export const coursesHandlers: HandlersFor<keyof typeof coursesContract> = {}
