/** What the file keeps of its own protection: nothing of a key, only what a person chose. */
export const vault = ``
