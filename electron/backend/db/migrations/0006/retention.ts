/** How long records are kept: rules as data, each with the days it holds for. */
export const retention = ``
