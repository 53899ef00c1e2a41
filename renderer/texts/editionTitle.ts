/** `Edycja 2021`, whether or not the word is part of the name. */
export const editionTitle = (name: string): string => (/\bedycja\b/i.test(name) ? name : `Edycja ${name}`)
