/** The description every accounting document needs. */
export const descriptionsContract = {}
