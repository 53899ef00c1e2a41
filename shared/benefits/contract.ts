/** Benefits that go with support: travel, meals, insurance. */
export const benefitsContract = {}
