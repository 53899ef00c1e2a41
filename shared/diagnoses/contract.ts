/** The empowerment diagnosis. */
export const diagnosesContract = {}
