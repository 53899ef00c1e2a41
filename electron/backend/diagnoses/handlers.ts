import type { diagnosesContract } from '#shared/diagnoses/contract.ts'
import type { HandlersFor } from '../context.ts'

export const diagnosesHandlers: HandlersFor<keyof typeof diagnosesContract> = {}
