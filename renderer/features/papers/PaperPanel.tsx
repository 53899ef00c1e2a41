import { Link } from 'wouter'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { completionNames, type Folder, momentNames, type PaperKind } from '#shared/papers/schema.ts'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { AgreementForm } from './AgreementForm.tsx'
import { MarkForm } from './MarkForm.tsx'
import css from './papers.module.css'
import { fullName, mendedAt, people, stateWords } from './paperWords.ts'
import { StateSign } from './StateSign.tsx'

type Props = { kind: PaperKind; folders: readonly Folder[]; today: IsoDate; onClose: () => void }

/** One paper of one person, or of all the marked ones: how it stands, where its record is entered, the tick by hand. */
export function PaperPanel({ kind, folders, today, onClose }: Props) {
  const [only] = folders
  const one = folders.length === 1 ? only : undefined
  const paper = one?.papers.find(({ paperId }) => paperId === kind.id)
  const way = one && mendedAt(one, kind.computedBy)
  return (
    <SidePanel title={kind.name} width={420} onClose={onClose}>
      <div className={css.printing}>
        <p>
          {one ? <strong>{fullName(one)}</strong> : <>Zaznaczono: {people(folders.length)}</>}, moment:{' '}
          {momentNames[kind.moment]}
        </p>
        {paper && (
          <p className={css.state} data-state={paper.state}>
            <StateSign state={paper.state} />
            {stateWords(paper)}
          </p>
        )}
        {kind.computedBy !== null && (
          <p>
            Uzupełnia się, gdy {completionNames[kind.computedBy]}.
            {way && (
              <>
                {' '}
                <Link href={way}>Przejdź do zapisu</Link>
              </>
            )}
          </p>
        )}
        {kind.computedBy === 'agreement' ? (
          <AgreementForm
            key={folders.map((of) => `${of.participationId} ${of.agreementNumber} ${of.agreementSignedOn}`).join()}
            folders={folders}
            today={today}
            onDone={onClose}
            onCancel={onClose}
          />
        ) : (
          <MarkForm
            participationIds={folders.map(({ participationId }) => participationId)}
            paperId={kind.id}
            mark={one?.byHand.find(({ paperId }) => paperId === kind.id)}
            today={today}
            onDone={onClose}
            onCancel={onClose}
          />
        )}
      </div>
    </SidePanel>
  )
}
