import { useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { imageStateNames } from '#shared/promotion/imageConsent.ts'
import type { ImageConsents } from '#shared/promotion/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { YesNoField } from '../../ui/form/YesNoField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RowMark } from '../../ui/table/rowMark.tsx'
import type { EntryValues } from './EntryForm.tsx'
import css from './promotion.module.css'

/** Each by name, with why: the list somebody holds beside the picture. */
const People = ({ people }: Pick<ImageConsents, 'people'>) => (
  <ul className={css.people}>
    {people.map((one) => (
      <li key={one.participationId}>
        <Link href={`/uczestnicy/udzial/${one.participationId}/kontrakt`}>{one.name}</Link>:{' '}
        {imageStateNames[one.state]}
        {one.since !== null && ` ${formatDate(one.since)}`}
        <RowMark of={one} />
      </li>
    ))}
  </ul>
)

function Consents({ showsPeople, found }: { showsPeople: boolean | null; found: ImageConsents }) {
  const { participants, people } = found
  const could = counted(participants, 'uczestnika', 'uczestników', 'uczestników')
  if (participants === 0) return null
  if (people.length === 0)
    return (
      <Notice kind="good" title="Nikogo bez zgody na wizerunek nie trzeba tu szukać.">
        Zgodę ma każdy z {could} albo już sprawdzono, że go nie widać.
      </Notice>
    )
  return (
    <Notice kind={showsPeople ? 'due' : 'info'} title={`Bez ważnej zgody na wizerunek: ${people.length} z ${could}.`}>
      {showsPeople
        ? 'Sprawdź, czy którejś z tych osób nie widać. Jeśli ją widać, zdejmij zdjęcie albo zasłoń twarz; jeśli nie, wpisz dzień sprawdzenia.'
        : 'Zanim opublikujesz zdjęcia albo nagrania, sprawdź, czy nie ma na nich tych osób.'}
      <People people={people} />
    </Notice>
  )
}

/**
 * Whether participants can be seen in what is published, and who of them gave no valid consent to use their image. A picture
 * names nobody, so the names are for the eye of whoever looks at it (docs/decisions, „Pictures of participants”).
 */
export function ShownPeople() {
  const [showsPeople, publishedOn, publishedTo, grantId, peopleCheckedOn] = useWatch<
    EntryValues,
    ['showsPeople', 'publishedOn', 'publishedTo', 'grantId', 'peopleCheckedOn']
  >({ name: ['showsPeople', 'publishedOn', 'publishedTo', 'grantId', 'peopleCheckedOn'] })
  const isAsked = publishedOn !== null && showsPeople !== false
  const { data: found } = useAsk(
    'promotion.imageConsents',
    { publishedOn: publishedOn ?? '', publishedTo, grantId, peopleCheckedOn: showsPeople ? peopleCheckedOn : null },
    { enabled: isAsked },
  )
  return (
    <FieldGroup title="Osoby na zdjęciach i nagraniach">
      <FieldRow>
        <YesNoField name="showsPeople" label="Widać uczestników" />
        {showsPeople === true && (
          <DateField name="peopleCheckedOn" label="Nikogo bez zgody nie widać, sprawdzono dnia" />
        )}
      </FieldRow>
      {isAsked && found && <Consents showsPeople={showsPeople} found={found} />}
    </FieldGroup>
  )
}
