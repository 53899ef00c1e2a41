import type { templatesContract } from '#shared/templates/contract.ts'
import type { HandlersFor } from '../context.ts'

export const templatesHandlers: HandlersFor<keyof typeof templatesContract> = {}
