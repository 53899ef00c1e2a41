/** Internships and practices. */
export const internshipsContract = {}
