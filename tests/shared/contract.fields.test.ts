import { expect, it } from 'vitest'
import {
  bankAccountText,
  emailText,
  isoDate,
  nipText,
  optionalText,
  peselText,
  postalCodeText,
  requiredText,
} from '#shared/contract/fields.ts'
import { choking } from '../support/hostileText.ts'

it('every field of text refuses or takes hostile text at once', () => {
  for (const field of [
    optionalText(),
    requiredText('tekst'),
    isoDate,
    peselText,
    nipText,
    bankAccountText,
    postalCodeText,
    emailText,
  ])
    expect(choking((text) => field.safeParse(text))).toEqual([])
})
it('a text of a million characters is refused with the limit', () => {
  const { error } = optionalText(200).safeParse('ą'.repeat(1_000_000))
  expect(error?.issues.map(({ message }) => message)).toEqual(['Tekst jest za długi: najwyżej 200 znaków.'])
})
it('a text typed with separate marks is kept with composed letters', () => {
  expect(requiredText('nazwę').parse('  Zaz\u0307o\u0301łc\u0301 ')).toBe('Zażółć')
})
it('signs that nobody can see do not get in with a paste, lines and tabs stay', () => {
  expect(requiredText('nazwę').parse('Łoś\u0000\u001b \ud83dŻaneta\u0007')).toBe('Łoś \ufffdŻaneta')
  expect(optionalText().parse('jeden\r\ndwa\rtrzy\t4\n\n')).toBe('jeden\ndwa\ntrzy\t4')
  expect(requiredText('nazwę').safeParse('\u0000\u0001').error?.issues[0]?.message).toBe('Wpisz nazwę.')
})
