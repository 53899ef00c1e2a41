import { useFormContext } from 'react-hook-form'
import type { CallResult } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Delivery, ReportTerm } from '#shared/filings/schema.ts'
import { dayThatCounts, deliveryNames, punctuality } from '#shared/filings/term.ts'
import { type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'
import { useAsk, useBridge, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './filings.module.css'

type Values = { filedOn: IsoDate | null; delivered: Delivery; confirmation: string }
const ways = (['electronic', 'generator', 'post', 'inPerson'] as const).map((value) => ({
  value,
  label: deliveryNames[value],
}))

/** Which day counts for the chosen way, and whether the day typed is on time. */
function DayWords({ term }: { term: ReportTerm | null }) {
  const [filedOn, delivered] = useFormContext<Values>().watch(['filedOn', 'delivered'])
  return (
    <p className={css.hint}>
      {dayThatCounts[delivered]}
      {filedOn && isIsoDate(filedOn) && ` Złożono ${punctuality(filedOn, term).words}.`}
    </p>
  )
}

type Props = {
  reportId: number
  today: IsoDate
  term: ReportTerm | null
  /** Blocking findings without a reason. */
  blocks: readonly string[]
  onClose: () => void
}

/** Says that the report left the house: the day, the way, the confirmation. What is on the screen is then frozen. */
export function FilePanel({ reportId, today, term, blocks, onClose }: Props) {
  const { tell } = useTell('filings.file')
  const say = useSay()
  const bridge = useBridge()
  const document = { kind: 'sprawozdanie' as const, reportId }
  const printed = useAsk('documents.render', { document })
  // Whoever is quicker than the press waits for it: what is filed is always a print.
  const printNow = async () => {
    const answer = (await bridge.call('documents.render', { document })) as CallResult<Contract['documents.render']>
    return answer.ok ? answer.value.fileId : ''
  }
  const send = async (typed: Values) => {
    const paper = printed.data?.fileId ?? (await printNow())
    const answer = await tell({ ...typed, reportId, filedOn: typed.filedOn ?? '', paper })
    // Another window has changed the records: the print on the screen is made anew, to be looked at.
    if (!answer.ok && answer.error.code === 'filings.paperChanged') printed.again()
    return answer
  }
  return (
    <SidePanel title="Złóż sprawozdanie" width={420} onClose={onClose}>
      {blocks.length > 0 && (
        <Notice kind="block" title="Złożenie wstrzymują uwagi z listy „Do zrobienia”">
          <ul>
            {blocks.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          Popraw je albo pomiń z powodem.
        </Notice>
      )}
      <Form<Values, { id: number }>
        label="Złóż sprawozdanie"
        values={{ filedOn: today, delivered: 'electronic', confirmation: '' }}
        record={reportId}
        submit="Zapisz złożenie"
        onSend={send}
        onSaved={() => {
          say({ sentence: 'Zapisano złożenie sprawozdania. Dane i wydruk są zachowane tak, jak je złożono.' })
          onClose()
        }}
        onCancel={onClose}
      >
        <SegmentedChoice name="delivered" label="Sposób złożenia" options={ways} required />
        <DateField name="filedOn" label="Dzień złożenia" required />
        <DayWords term={term} />
        <TextField
          name="confirmation"
          label="Numer potwierdzenia"
          hint="Numer UPO, nalepki R albo z generatora. Można go dopisać później."
        />
        <p className={css.hint}>
          Program zachowa dane i wydruk z tego ekranu. Złożonego sprawozdania nie zmienia się ani nie cofa zwykłym
          „Cofnij”: poprawia się je korektą, a złożenie wpisane przez pomyłkę wycofuje z powodem.
        </p>
      </Form>
    </SidePanel>
  )
}
