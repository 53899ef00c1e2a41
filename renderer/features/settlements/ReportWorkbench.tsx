import { type ReactNode, useCallback, useState } from 'react'
import type { Report } from '#shared/settlements/contract.ts'
import type { ReportPart } from '#shared/settlements/reportParts.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { BoxLength } from './BoxLength.tsx'
import { CostsPart } from './CostsPart.tsx'
import { FindingList } from './FindingList.tsx'
import { HeaderPart } from './HeaderPart.tsx'
import { MoneyPart } from './MoneyPart.tsx'
import { PartList, type View } from './PartList.tsx'
import { boxOf, partStates } from './partStates.ts'
import { ReportFoot } from './ReportFoot.tsx'
import type { ReportState, TextField } from './reportState.ts'
import { partName } from './reportWords.ts'
import { SignaturesPart } from './SignaturesPart.tsx'
import { SourcesPart } from './SourcesPart.tsx'
import { type BoxAtHand, type BoxEditor, TextPart } from './TextPart.tsx'
import { useReportTexts } from './useReportTexts.ts'
import { useSaveReport } from './useSaveReport.ts'
import { useWordings } from './wordings.ts'
import css from './workbench.module.css'

type Props = {
  state: ReportState
  /** Reads the report anew. */
  again: () => void
  /** The printed report, drawn by whoever shows documents. */
  preview: ReactNode
  /** What of the grant goes back. */
  refund: ReactNode
  history: ReactNode
  /** The report was filed: it is shown and not changed. */
  frozen?: boolean
  /** Something stands beside the workbench: the list of what is to be done gives it its room. */
  narrowed?: boolean
  /** Words drafted from the records for a box, drawn by whoever drafts; `isTyped`: the box holds something not saved. */
  drafted?: (box: TextField, report: Report, isTyped: boolean, atHand: BoxAtHand) => ReactNode
  /** What the boxes are written in; a plain field when nobody says. */
  editor?: BoxEditor
}
const saysSaved = { sentence: 'Zapisano opis w sprawozdaniu.' }

/** Which forms of the workbench hold something typed. */
function useEdited() {
  const [edited, setEdited] = useState<Readonly<Partial<Record<ReportPart, boolean>>>>({})
  const tell = useCallback(
    (part: ReportPart, is: boolean) => setEdited((old) => (Boolean(old[part]) === is ? old : { ...old, [part]: is })),
    [],
  )
  const onHeader = useCallback((is: boolean) => tell('header', is), [tell])
  const onSources = useCallback((is: boolean) => tell('II.2', is), [tell])
  const onMoney = useCallback((is: boolean) => tell('money', is), [tell])
  const onSignatures = useCallback((is: boolean) => tell('signatures', is), [tell])
  return { edited, onHeader, onSources, onMoney, onSignatures }
}

/** Drawn when first looked at and kept from then on, so that nothing half typed is lost behind another part. */
function Kept({ shown, children }: { shown: boolean; children: ReactNode }) {
  const [wasShown, setWasShown] = useState(shown)
  if (shown && !wasShown) setWasShown(true)
  return wasShown || shown ? <div hidden={!shown}>{children}</div> : null
}

/** The report as a workbench: parts of the form, the chosen part or the paper, what is to be done, the sums. */
export function ReportWorkbench(props: Props) {
  const { state, again, preview, refund, history, frozen = false, narrowed = false, drafted, editor } = props
  const { grantId } = state.report
  const parts = state.formParts
  const say = useSay()
  const [view, setView] = useState<View>('preview')
  const grant = useAsk('grants.get', { id: grantId }).data
  const club = useAsk('club.get', {}).data
  const wording = useWordings(grantId)
  const save = useSaveReport(again)
  const texts = useReportTexts(state.report, save, () => say(saysSaved))
  const { edited, onHeader, onSources, onMoney, onSignatures } = useEdited()
  const signatories = club?.signatories ?? []
  const isEdited = (part: ReportPart) => {
    const box = boxOf[part]
    return box ? texts.isTyped(box) : (edited[part] ?? false)
  }
  const states = partStates({ state, grant, signatories: signatories.length, text: texts.text, isEdited })
  const { report } = texts
  const part = view === 'preview' || view === 'history' || view === 'return' ? undefined : view
  const box = part && boxOf[part]
  return (
    <div className={css.workbench} data-narrowed={narrowed || undefined}>
      <PartList view={view} onChoose={setView} parts={parts} states={states} />
      <div className={css.middle} data-view={view}>
        <div className={css.paper} hidden={view !== 'preview'}>
          {preview}
        </div>
        {view === 'return' && refund}
        {view === 'history' && history}
        {part && box && (
          <TextPart
            key={part}
            title={partName(parts, part)}
            field={box}
            texts={texts}
            instruction={wording(part)}
            frozen={frozen}
            drafted={frozen || !drafted ? undefined : (atHand) => drafted(box, report, texts.isTyped(box), atHand)}
            length={grant && <BoxLength field={box} text={texts.text(box)} grant={grant} />}
            editor={frozen ? undefined : editor}
          />
        )}
        {view === 'II.1' && <CostsPart state={state} />}
        <Kept shown={view === 'header'}>
          <HeaderPart
            title={partName(parts, 'header')}
            report={report}
            save={save}
            frozen={frozen}
            onDirty={onHeader}
            grant={grant}
            organisation={club?.organisation.name ?? ''}
          />
        </Kept>
        <Kept shown={view === 'II.2'}>
          <SourcesPart
            title={partName(parts, 'II.2')}
            report={report}
            save={save}
            frozen={frozen}
            onDirty={onSources}
            state={state}
            wording={wording}
          />
        </Kept>
        <Kept shown={view === 'money'}>
          <MoneyPart title={partName(parts, 'money')} report={report} save={save} frozen={frozen} onDirty={onMoney} />
        </Kept>
        <Kept shown={view === 'signatures'}>
          <SignaturesPart
            title={partName(parts, 'signatures')}
            report={report}
            save={save}
            frozen={frozen}
            onDirty={onSignatures}
            signatories={signatories}
          />
        </Kept>
      </div>
      <FindingList
        findings={state.findings}
        lapsed={state.lapsed}
        reportId={state.report.id}
        grantId={grantId}
        frozen={frozen}
        parts={parts}
        onPart={setView}
      />
      <ReportFoot settlement={state.settlement} parts={parts} reportId={state.report.id} />
    </div>
  )
}
