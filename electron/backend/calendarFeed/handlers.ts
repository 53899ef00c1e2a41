import type { calendarFeedContract } from '#shared/calendarFeed/contract.ts'
import type { FileHandlersFor } from '../context.ts'

export const calendarFeedHandlers: FileHandlersFor<keyof typeof calendarFeedContract> = {
  'calendarFeed.status': ({ feed }) => feed.status(),
  'calendarFeed.turnOn': ({ feed }) => feed.turnOn(),
  'calendarFeed.turnOff': ({ feed }) => feed.turnOff(),
  'calendarFeed.newAddress': ({ feed }) => feed.newAddress(),
  'calendarFeed.tryAgain': ({ feed }) => feed.tryAgain(),
  'calendarFeed.setReminders': ({ feed }, { reminders }) => feed.setReminders(reminders),
}
