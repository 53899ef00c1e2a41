/** Events with counted or estimated people. */
export const eventsContract = {}
