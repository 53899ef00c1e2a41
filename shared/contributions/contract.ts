/** Work of volunteers and things given to a task. */
export const contributionsContract = {}
