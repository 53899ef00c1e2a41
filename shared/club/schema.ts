import { z } from 'zod'
import {
  bankAccountText,
  emailText,
  id,
  krsText,
  nipText,
  optionalDate,
  optionalText,
  postalCodeText,
  regonText,
  requiredText,
  revision,
} from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

/** The association that runs the club (kis.md 1.4). */
export const organisation = z.strictObject({
  name: requiredText('nazwę stowarzyszenia', 300),
  shortName: optionalText(100),
  krs: krsText,
  nip: nipText,
  regon: regonText,
  street: optionalText(),
  postalCode: postalCodeText,
  city: optionalText(),
  phone: optionalText(40),
  email: emailText,
  website: optionalText(),
  bankAccount: bankAccountText,
  revision,
})
export type Organisation = z.infer<typeof organisation>

/** The club itself, with its entry in the register of the wojewoda (art. 18a). */
export const kis = z.strictObject({
  name: requiredText('nazwę klubu', 300),
  street: optionalText(),
  postalCode: postalCodeText,
  city: optionalText(),
  createdOn: optionalDate,
  startedOn: optionalDate,
  registerNumber: optionalText(60),
  registerAuthority: optionalText(120),
  registeredOn: optionalDate,
  coordinator: optionalText(120),
  /** Pattern of certificate numbers with `{NR}` and `{ROK}` (kis.md 5.3). */
  certificatePattern: requiredText('wzór numeru', 60).refine(
    (text) => text.includes('{NR}') && text.includes('{ROK}'),
    'Wzór numeru musi zawierać {NR} i {ROK}, na przykład {NR}/KIS/{ROK}.',
  ),
  revision,
})
export type Kis = z.infer<typeof kis>

/** A person who signs for the association. */
export const signatoryInput = z.strictObject({
  id: id.nullable(),
  name: requiredText('imię i nazwisko', 120),
  functionTitle: optionalText(120),
})
export const signatory = z.object({ id, name: z.string(), functionTitle: z.string() })

/** Somebody who works at this computer; every change carries the name. */
export const operatorInput = z.strictObject({
  id: id.nullable(),
  name: requiredText('imię i nazwisko', 120),
  role: optionalText(120),
})
export const operator = z.object({ id, name: z.string(), role: z.string(), current: z.boolean() })

export const club = z.object({
  organisation: stored(organisation.shape),
  kis: stored(kis.shape),
  signatories: z.array(signatory),
  operators: z.array(operator),
})
export type Club = z.infer<typeof club>

/** What else is known of an entry: the class of a reason to end, whether a benefit excludes from the club. */
export const codeAttributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
export type CodeAttributes = z.infer<typeof codeAttributes>
/** One entry of a code list; lists are data, since law and forms change them (kis.md 0). */
export const codeListItem = z.object({
  list: z.string(),
  code: z.string(),
  label: z.string(),
  attributes: codeAttributes,
})
export type CodeListItem = z.infer<typeof codeListItem>
