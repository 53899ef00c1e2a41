/** Everything of a grant in one folder for a control. */
export const controlFoldersContract = {}
