/** Copying a report into a generator. */
export const generatorsContract = {}
