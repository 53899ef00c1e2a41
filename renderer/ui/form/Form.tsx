import { Button } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type DefaultValues, type FieldValues, FormProvider, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { CallError } from '#shared/contract/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import { Notice } from '../layout/Notice.tsx'
import { useUnsaved } from '../layout/unsaved.ts'
import { DraftNotice } from './DraftNotice.tsx'
import css from './form.module.css'
import { type Checks, ChecksContext } from './formKit.tsx'
import { resolverFor } from './resolve.ts'
import { useDraft } from './useDraft.ts'

/** How the form was sent: Ctrl+Enter may mean "save and on to the next". */
export type Sent = { readonly byCtrlEnter: boolean }

export type FormProps<Values extends FieldValues, Saved> = {
  /** Names the form for those who hear it. */
  label: string
  /** What stands in the fields at first; a form for another record needs another `key`. */
  values: DefaultValues<Values>
  /** Sends what was typed; a refusal stays a value and is shown here, nothing typed is lost. */
  onSend: (values: Values) => Promise<Result<Saved, CallError>>
  onSaved: (saved: Saved, sent: Sent, form: UseFormReturn<Values>) => void
  /** Names the act: `Zapisz osobę`. */
  submit?: string
  /** Red: sending it destroys something. */
  destroys?: boolean
  onCancel?: () => void
  /** Enter goes to the next field instead of saving (forms filled from a paper, field after field). */
  enterGoesOn?: boolean
  /** Schema of the contract, for a judgement before sending. */
  schema?: z.ZodType
  /** False: what is typed here is not kept over a restart (a secret, a question of a moment). */
  draft?: boolean
  /** Tells the record apart from others whose form has the same label at the same address, so that a kept draft comes back to its own. */
  record?: string | number
  /** Beside the buttons at the foot. */
  footer?: ReactNode
  children: ReactNode | ((form: UseFormReturn<Values>) => ReactNode)
}

const unplacedOf = (error: CallError, checks: Checks): string[] =>
  error.fields.filter((field) => !checks.has(field.path)).map((field) => field.message)

function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled), button[type=submit]',
    ),
  ]
  const next = fields[fields.indexOf(event.target as HTMLElement) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}

const isListField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input[aria-haspopup=listbox]')

/**
 * After a save: what was sent is what is saved. What was typed while it was on its way stays, as a change still to be saved,
 * over the revision that the save has made. `false`: there is such a change.
 */
function settleSaved<Values extends FieldValues>(form: UseFormReturn<Values>, sent: Values, saved: unknown): boolean {
  const now = form.getValues()
  if (JSON.stringify(now) === JSON.stringify(sent)) {
    form.reset(now)
    return true
  }
  const made = typeof saved === 'object' && saved !== null && 'revision' in saved && 'revision' in sent
  const revision = made ? { revision: saved.revision } : {}
  form.reset({ ...sent, ...revision })
  form.reset({ ...now, ...revision }, { keepDefaultValues: true })
  return false
}

/** A form: keeps what was typed, puts every sentence beside its field, takes the reader to the first wrong one. */
export function Form<Values extends FieldValues, Saved>(props: FormProps<Values, Saved>) {
  const { label, onSend, onSaved, children, submit = 'Zapisz', onCancel, enterGoesOn } = props
  const [checks] = useState<Checks>(() => new Map())
  const [refusal, setRefusal] = useState<{ message: string; rest: string[] }>()
  const element = useRef<HTMLFormElement>(null)
  const wrong = useRef(false)
  const byCtrlEnter = useRef(false)
  const [resolver] = useState(() => resolverFor(checks, props.schema))
  const form = useForm<Values>({ defaultValues: props.values, resolver: resolver as never, shouldFocusError: false })
  const { isDirty, isSubmitting } = form.formState
  const forget = useUnsaved(isDirty)
  const [place] = useState(() =>
    props.draft === false || props.destroys
      ? undefined
      : `${window.location.pathname}#${label}${props.record === undefined ? '' : `/${props.record}`}`,
  )
  const draft = useDraft(form, place)

  const refuse = (error: CallError) => {
    for (const field of error.fields)
      if (checks.has(field.path)) form.setError(field.path as never, { type: 'server', message: field.message })
    setRefusal({ message: error.message, rest: unplacedOf(error, checks) })
    wrong.current = true
  }
  const send = form.handleSubmit(
    async (values) => {
      setRefusal(undefined)
      const sent = structuredClone(form.getValues())
      const answer = await onSend(values as Values)
      if (!answer.ok) return refuse(answer.error)
      if (settleSaved(form, sent, answer.value)) {
        forget()
        draft.settle()
      }
      onSaved(answer.value, { byCtrlEnter: byCtrlEnter.current }, form)
    },
    (errors) => {
      const whole = errors.root?.message
      setRefusal(typeof whole === 'string' ? { message: whole, rest: [] } : undefined)
      wrong.current = true
    },
  )
  // Only once the fields are drawn with their sentences is the first wrong one known.
  useEffect(() => {
    if (!wrong.current || isSubmitting) return
    wrong.current = false
    const invalid = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not([disabled])')
    const first = invalid?.matches('[role=radiogroup]') ? invalid.querySelector<HTMLElement>('input') : invalid
    ;(first ?? element.current?.querySelector<HTMLElement>('[data-refusal]'))?.focus()
  })
  const submitNow = (ctrl: boolean) => {
    byCtrlEnter.current = ctrl
    return send()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // Enter that has just taken an option from a list goes on too: one key, one field.
    if (event.defaultPrevented && !(enterGoesOn && isListField(event.target))) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      void submitNow(true)
    } else if (
      enterGoesOn &&
      event.target instanceof HTMLElement &&
      event.target.matches('input:not([type=checkbox]):not([type=radio]), select')
    )
      goOn(event)
  }
  return (
    <FormProvider {...form}>
      <ChecksContext value={checks}>
        <form
          ref={element}
          className={css.form}
          aria-label={label}
          // A browser keeps neither what is typed for its suggestions nor the fields of a page for its next start.
          autoComplete="off"
          noValidate
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            void submitNow(false)
          }}
        >
          {refusal && (
            <div role="alert" tabIndex={-1} data-refusal data-quiet-focus>
              <Notice kind="block" title={refusal.message}>
                {refusal.rest.length > 0 && (
                  <ul className={css.rest}>
                    {refusal.rest.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                )}
              </Notice>
            </div>
          )}
          <DraftNotice draft={draft} />
          <div className={css.fields}>{typeof children === 'function' ? children(form) : children}</div>
          <div className={css.buttons}>
            <Button
              type="submit"
              {...(props.destroys ? { color: 'red' } : {})}
              loading={isSubmitting}
              title="Ctrl+Enter"
            >
              {submit}
            </Button>
            {onCancel && (
              <Button variant="default" onClick={onCancel}>
                Zaniechaj
              </Button>
            )}
            {props.footer}
          </div>
        </form>
      </ChecksContext>
    </FormProvider>
  )
}
