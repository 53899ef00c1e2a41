import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { counted } from '#shared/kernel/text.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { OtherText } from './OtherText.tsx'
import type { TextField } from './reportState.ts'
import css from './textPart.module.css'
import type { ReportTexts } from './useReportTexts.ts'

/** What a box tells whoever stands beside it: its text, and the way to put words into it. */
export type BoxAtHand = { readonly text: string; readonly insert: (words: (before: string) => string) => void }
/** Takes the place of the plain field. */
export type BoxEditor = (props: {
  value: string
  onChange: (text: string) => void
  onLeave: () => void
  onSave: () => void
  labelledBy: string
  describedBy: string
  onReady: (handle: { insert: (words: (before: string) => string) => void } | null) => void
}) => ReactNode

type Props = {
  /** What the part is called in the form. */
  title: string
  field: TextField
  texts: ReportTexts
  /** What the form asks for in this box, in its own words. */
  instruction: string
  /** Shown and not changed: the report was filed. */
  frozen?: boolean
  /** Words drafted from the records for this box, where the program has any. */
  drafted?: ((box: BoxAtHand) => ReactNode) | undefined
  /** How long the text should be, and may be. */
  length?: ReactNode
  editor?: BoxEditor | undefined
}

const isOptional = (field: TextField): boolean => field !== 'i1' && field !== 'i2'

function savingWords({ isSaving, isTyped }: ReportTexts, field: TextField): string {
  if (isSaving) return 'Zapisuję…'
  return isTyped(field) ? 'Niezapisane; zapisze się po wyjściu z pola.' : 'Zapisane.'
}

/** One box of the form: written here, saved when the field is left. */
export function TextPart(props: Props) {
  const { title, field, texts, instruction, frozen = false, drafted, length, editor } = props
  const id = useId()
  const handle = useRef<{ insert: (words: (before: string) => string) => void } | null>(null)
  const text = texts.text(field)
  const other = texts.otherText(field)
  const refused = other === undefined ? texts.refused : undefined
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    texts.save()
  }
  return (
    <section className={css.textPart} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-words`} className={css.instruction}>
        {instruction}
        {isOptional(field) && ' Puste pole wydrukuje się jako „nie dotyczy”.'}
      </p>
      {refused && (
        <div role="alert">
          <Notice kind="block" title={refused.message} />
        </div>
      )}
      {other !== undefined && (
        <OtherText text={other} onKeepOwn={() => texts.keepOwn(field)} onTakeOther={() => texts.takeOther(field)} />
      )}
      {drafted?.({
        text,
        insert: (words) =>
          handle.current ? handle.current.insert(words) : texts.write(field, `${text}${words(text)}`),
      })}
      {editor ? (
        editor({
          value: text,
          onChange: (now) => texts.write(field, now),
          onLeave: texts.save,
          onSave: texts.save,
          labelledBy: `${id}-title`,
          describedBy: `${id}-words`,
          onReady: (ready) => {
            handle.current = ready
          },
        })
      ) : (
        <Textarea
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-words`}
          className={css.editor ?? ''}
          value={text}
          readOnly={frozen}
          spellCheck
          onChange={(event) => texts.write(field, event.currentTarget.value)}
          onBlur={texts.save}
          onKeyDown={onKey}
        />
      )}
      <div className={css.textFoot}>
        {frozen ? (
          <span className={css.saving}>Złożone; poprawia się je korektą.</span>
        ) : (
          <>
            <Button disabled={!texts.isTyped(field)} onClick={texts.save} title="Ctrl+Enter">
              Zapisz
            </Button>
            <span role="status" className={css.saving}>
              {savingWords(texts, field)}
            </span>
          </>
        )}
        <span className={css.signs}>
          {counted(text.trim().length, 'znak', 'znaki', 'znaków')}
          {length}
        </span>
      </div>
    </section>
  )
}
