/** Measures of the grid in px: it draws only what is in sight, so it has to know them. */
export const nameWidth = 232
export const columnWidth = 64
export const sumsWidth = 176
export const headHeight = 62
export const footHeight = 42
