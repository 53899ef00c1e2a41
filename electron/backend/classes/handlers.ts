import type { classesContract } from '#shared/classes/contract.ts'
import type { HandlersFor } from '../context.ts'
import { attendanceHandlers } from './attendance/handlers.ts'
import { groupHandlers } from './groups/handlers.ts'
import { sessionHandlers } from './sessions/handlers.ts'
import { venueHandlers } from './venues/handlers.ts'

export const classesHandlers: HandlersFor<keyof typeof classesContract> = {
  ...venueHandlers,
  ...groupHandlers,
  ...sessionHandlers,
  ...attendanceHandlers,
}
