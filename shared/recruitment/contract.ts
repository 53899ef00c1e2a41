/** Applications for an edition and what was decided about them. */
export const recruitmentContract = {}
