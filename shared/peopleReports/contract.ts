/** Reports of people: yearly, of the ministry, of an edition. */
export const peopleReportsContract = {}
