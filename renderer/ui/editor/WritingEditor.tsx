import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import css from './editor.module.css'
import { phrases } from './phrases.ts'
import { changeBetween } from './textChange.ts'

/** What others may do in the text. */
export type EditorHandle = {
  /** Puts words where the caret stands and leaves the caret after them; they may depend on what stands before. */
  readonly insert: (words: (before: string) => string) => void
}
export type WritingEditorProps = {
  value: string
  onChange: (text: string) => void
  /** The field was left. */
  onLeave: () => void
  /** Ctrl+Enter. */
  onSave: () => void
  /** Ids of the elements that name and describe the field. */
  labelledBy: string
  describedBy: string
  /** The nonce of the page's policy: the editor makes its styles at run time. */
  nonce: string
  onReady?: (handle: EditorHandle | null) => void
}

/** Looks: the colours of the product, so that both themes and a forced contrast hold. */
const look = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--k-body)', backgroundColor: 'var(--k-sheet)', color: 'var(--k-text)' },
  '&.cm-focused': { outline: '2px solid var(--k-accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--k-text)', maxWidth: '100ch' },
  '.cm-line': { padding: '0 10px' },
  '.cm-panels': { backgroundColor: 'var(--k-raised)', color: 'var(--k-text)', borderColor: 'var(--k-line)' },
  '.cm-searchMatch': { backgroundColor: 'var(--k-due-sheet)', outline: '1px solid var(--k-due)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--k-due)' },
  '.cm-panel.cm-search label': { fontSize: 'var(--k-small)' },
  '.cm-textfield, .cm-button': {
    fontSize: 'var(--k-small)',
    backgroundImage: 'none',
    backgroundColor: 'var(--k-sheet)',
    color: 'var(--k-text)',
    border: '1px solid var(--k-edge)',
    borderRadius: '4px',
  },
  '.cm-panel.cm-search [name=close]': { color: 'var(--k-text)', fontSize: '1.2rem' },
})

/** Marks a change that nobody typed here. */
const fromOutside = Annotation.define<true>()
type Latest = { current: WritingEditorProps }
function extensionsFor(latest: Latest, caret: { current: number }): Extension[] {
  const { labelledBy, describedBy, nonce } = latest.current
  return [
    history(),
    search({ top: true }),
    highlightSelectionMatches(),
    EditorState.phrases.of(phrases),
    EditorView.lineWrapping,
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of({
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
      lang: 'pl',
    }),
    look,
    keymap.of([
      {
        key: 'Mod-Enter',
        run: () => {
          latest.current.onSave()
          return true
        },
      },
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.transactions.some((one) => one.annotation(fromOutside))) return
      caret.current = update.state.selection.main.head
      if (update.docChanged) latest.current.onChange(update.state.doc.toString())
    }),
    EditorView.domEventHandlers({
      blur: (event, view) => {
        // Searching in the text is not leaving it.
        if (!view.dom.contains(event.relatedTarget as Node | null)) latest.current.onLeave()
      },
    }),
  ]
}

/** Plain text with undo, searching and replacing (Ctrl+F), the browser's spelling, and words put in at the caret. */
export default function WritingEditor(props: WritingEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const latest = useRef(props)
  // Where the caret was left by whoever writes: a change from outside may take the text away for a moment and bring it back.
  const caret = useRef(0)
  latest.current = props
  useEffect(() => {
    const made = new EditorView({
      parent: host.current!,
      state: EditorState.create({ doc: latest.current.value, extensions: extensionsFor(latest, caret) }),
    })
    view.current = made
    latest.current.onReady?.({
      insert: (words) => {
        const before = made.state.sliceDoc(0, made.state.selection.main.from)
        made.dispatch({
          ...made.state.replaceSelection(words(before)),
          scrollIntoView: true,
          userEvent: 'input.paste',
        })
        made.focus()
      },
    })
    return () => {
      latest.current.onReady?.(null)
      made.destroy()
    }
  }, [])
  // The text was changed from outside (an undo of the file, a refresh from the records): only what differs moves, the caret stays.
  useEffect(() => {
    const made = view.current
    const change = made && changeBetween(made.state.doc.toString(), props.value)
    if (!change) return
    const anchor = Math.min(caret.current, props.value.length)
    made.dispatch({ changes: change, selection: { anchor }, annotations: fromOutside.of(true) })
  }, [props.value])
  return <div ref={host} className={css.editor} />
}
