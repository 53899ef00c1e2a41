/** Courses and who takes them. */
export const coursesContract = {}
