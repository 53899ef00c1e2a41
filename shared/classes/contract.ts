/** Groups, sessions, places, attendance. */
export const classesContract = {}
