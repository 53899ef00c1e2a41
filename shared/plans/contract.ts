/** The individual action plan (IPD). */
export const plansContract = {}
