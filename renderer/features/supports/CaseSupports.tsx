import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { BenefitPanel, GiveBenefitPanel } from './BenefitPanel.tsx'
import { CaseBenefits, CaseCourses, CaseEvents, CaseInternships } from './CaseTables.tsx'
import { InternshipPanel } from './InternshipPanel.tsx'
import type { HistoryOf, PersonOption } from './sectionProps.ts'
import css from './supports.module.css'
import { TakerForm } from './TakerForm.tsx'

type Id = number | 'new'
type Open = { kind: 'course' | 'internship' | 'work' | 'benefit'; id: Id }
type Props = {
  participationId: number
  editionId: number
  person: PersonOption
  today: IsoDate
  history: HistoryOf
  /** What should be looked at, above the lists. */
  notice: ReactNode
  /** Community work, drawn by whoever keeps it; false: there is none. */
  works: false | ((openId: number | null, onOpen: (id: number) => void) => ReactNode)
  workPanel: (id: Id, onAdded: (id: number) => void, onClose: () => void) => ReactNode
}

function Part({ title, act, children }: { title: string; act?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.part} aria-label={title}>
      <div className={css.head}>
        <h2>{title}</h2>
        {act}
      </div>
      {children}
    </section>
  )
}
const Add = ({ label, onAdd }: { label: string; onAdd: () => void }) => (
  <Button size="compact-sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
    {label}
  </Button>
)

/** Everything one participant got beside classes, and the record that is open. */
export function CaseSupports(props: Props) {
  const { participationId, editionId, person, today, history, notice, works, workPanel } = props
  const courses = useAsk('courses.ofParticipant', { participationId })
  const internships = useAsk('internships.list', { participationId })
  const benefits = useAsk('benefits.list', { participationId, sort: 'givenOn', limit: 500 })
  const events = useAsk('events.list', { participationId })
  const [open, setOpen] = useState<Open>()
  const leave = useLeave()
  const error = courses.error ?? internships.error ?? benefits.error ?? events.error
  if (error) return <RefusedState error={error} onAgain={courses.again} />
  if (!courses.data || !internships.data || !benefits.data || !events.data) return <Loading what="Wczytuję wsparcie…" />
  const show = (kind: Open['kind']) => (id: Id) =>
    void leave().then((free) => {
      if (free) setOpen({ kind, id })
    })
  const close = () => setOpen(undefined)
  const idOf = (kind: Open['kind']) => (open?.kind === kind && open.id !== 'new' ? open.id : null)
  const taker = courses.data.find((one) => one.id === idOf('course'))
  const internship = internships.data.find((one) => one.id === idOf('internship'))
  const benefit = benefits.data.rows.find((one) => one.id === idOf('benefit'))
  const isNew = (kind: Open['kind']) => open?.kind === kind && open.id === 'new'
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.case}>
          {notice}
          <Part title="Kursy" act={<Link href={`/kursy/kursy?edycja=${editionId}`}>Kursy edycji</Link>}>
            {courses.data.length === 0 ? (
              <p className={css.dim}>Ta osoba nie jest zapisana na żaden kurs.</p>
            ) : (
              <CaseCourses rows={courses.data} openId={idOf('course')} onOpen={show('course')} />
            )}
          </Part>
          <Part
            title="Staże i praktyki"
            act={<Add label="Nowy staż lub praktyka" onAdd={() => show('internship')('new')} />}
          >
            {internships.data.length === 0 ? (
              <p className={css.dim}>Ta osoba nie ma stażu ani praktyki.</p>
            ) : (
              <CaseInternships rows={internships.data} openId={idOf('internship')} onOpen={show('internship')} />
            )}
          </Part>
          <Part title="Prace społecznie użyteczne" act={<Add label="Nowe prace" onAdd={() => show('work')('new')} />}>
            {works ? (
              works(idOf('work'), show('work'))
            ) : (
              <p className={css.dim}>Ta osoba nie ma prac społecznie użytecznych.</p>
            )}
          </Part>
          <Part title="Świadczenia" act={<Add label="Nowe świadczenie" onAdd={() => show('benefit')('new')} />}>
            {benefits.data.total === 0 ? (
              <p className={css.dim}>Ta osoba nie dostała jeszcze świadczeń.</p>
            ) : (
              <CaseBenefits
                rows={benefits.data.rows}
                amount={benefits.data.amount}
                openId={idOf('benefit')}
                onOpen={show('benefit')}
              />
            )}
          </Part>
          <Part title="Wydarzenia" act={<Link href={`/kursy/wydarzenia?edycja=${editionId}`}>Wydarzenia edycji</Link>}>
            {events.data.length === 0 ? (
              <p className={css.dim}>Tej osoby nie ma na liście żadnego wydarzenia.</p>
            ) : (
              <CaseEvents rows={events.data} />
            )}
          </Part>
        </div>
      </div>
      {taker && (
        <SidePanel key={taker.id} title={taker.name} width={520} onClose={close}>
          <TakerForm taker={taker} onDone={close} />
        </SidePanel>
      )}
      {(internship || isNew('internship')) && (
        <InternshipPanel
          key={internship?.id ?? 'new'}
          internship={internship}
          people={[person]}
          scope={participationId}
          history={(id) => history('internship', id)}
          onAdded={(id) => setOpen({ kind: 'internship', id })}
          onClose={close}
        />
      )}
      {open?.kind === 'work' && workPanel(open.id, (id) => setOpen({ kind: 'work', id }), close)}
      {isNew('benefit') && <GiveBenefitPanel people={[person]} scope={participationId} today={today} onClose={close} />}
      {benefit && (
        <BenefitPanel key={benefit.id} benefit={benefit} history={(id) => history('benefit', id)} onClose={close} />
      )}
    </div>
  )
}
