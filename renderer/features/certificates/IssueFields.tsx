import { Link } from 'wouter'
import type { Club } from '#shared/club/schema.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'

const orientations = [
  { value: 'portrait', label: 'pionowo' },
  { value: 'landscape', label: 'poziomo' },
]

/** What is decided when certificates are issued. */
export function IssueFields({ signatories }: Pick<Club, 'signatories'>) {
  return (
    <>
      <DateField name="issuedOn" label="Data wydania" required />
      <TextField name="place" label="Miejscowość" required />
      {signatories.length === 0 ? (
        <Notice kind="due" title="Nie ma jeszcze osób podpisujących">
          Dodaj je w <Link href="/ustawienia">Ustawieniach</Link>; bez nich nie wydasz zaświadczenia.
        </Notice>
      ) : (
        <ManyField
          name="signatoryIds"
          label="Podpisują"
          hint="Najwyżej trzy osoby."
          atLeastOne="Wybierz osobę podpisującą."
          options={signatories.map(({ id, name, functionTitle }) => ({
            value: id,
            label: functionTitle === '' ? name : `${name}, ${functionTitle}`,
          }))}
        />
      )}
      <SegmentedChoice name="orientation" label="Kartka" options={orientations} />
    </>
  )
}
