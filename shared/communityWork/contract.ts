/** Community work (prace społecznie użyteczne). */
export const communityWorkContract = {}
