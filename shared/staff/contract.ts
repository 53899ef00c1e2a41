/** People who work in the club, their assignments and hours. */
export const staffContract = {}
