import { TextInput } from '@mantine/core'
import { type ClipboardEvent, useRef } from 'react'
import { codeLines, codeSigns, grouped, lineLength, lineProblem } from '#shared/vault/recoveryCode.ts'
import css from './vault.module.css'

type Props = { lines: readonly string[]; onChange: (lines: string[]) => void; error?: string | undefined }

/** The lines of a code before anything is typed. */
export const noLines = (): string[] => Array.from({ length: codeLines }, () => '')

/** The four lines of a recovery sheet, each judged as soon as it is whole; a whole code may be pasted into any of them. */
export function CodeEntry({ lines, onChange, error }: Props) {
  const fields = useRef<(HTMLInputElement | null)[]>([])
  const type = (line: number, typed: string) => {
    onChange(lines.map((one, index) => (index === line ? typed.toUpperCase() : one)))
    if (codeSigns(typed).length === lineLength && lineProblem(line, typed) === undefined)
      fields.current[line + 1]?.focus()
  }
  const paste = (event: ClipboardEvent) => {
    const signs = codeSigns(event.clipboardData.getData('text'))
    if (signs.length <= lineLength) return
    event.preventDefault()
    onChange(lines.map((_, line) => grouped(signs.slice(line * lineLength, (line + 1) * lineLength))))
  }
  return (
    <fieldset className={css.code}>
      <legend>Kod z arkusza odzyskiwania</legend>
      <p className={css.hint}>
        Wielkość liter i odstępy nie mają znaczenia. Litery O, I, L możesz wpisać zamiast cyfr 0 i 1.
      </p>
      {lines.map((text, line) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          key={line}
          ref={(field) => {
            fields.current[line] = field
          }}
          label={`Wiersz ${line + 1}`}
          error={lineProblem(line, text)}
          autoFocus={line === 0}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(line, event.currentTarget.value)}
          onPaste={paste}
        />
      ))}
      {error && <p className={css.wrong}>{error}</p>}
    </fieldset>
  )
}
