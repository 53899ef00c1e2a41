import { useMantineColorScheme } from '@mantine/core'
import { useId } from 'react'
import { type Density, useDensity } from '../../ui/layout/density.ts'
import css from './club.module.css'

type ChoiceProps<Value extends string> = {
  label: string
  hint: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, hint, options, value, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <fieldset className={css.choice} aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
      <p id={`${id}-hint`} className={css.words}>
        {hint}
      </p>
    </fieldset>
  )
}

const schemes = [
  { value: 'auto', label: 'jak w systemie' },
  { value: 'light', label: 'jasne' },
  { value: 'dark', label: 'ciemne' },
] as const
const rows: readonly { value: Density; label: string }[] = [
  { value: 'compact', label: 'zwykłe' },
  { value: 'comfortable', label: 'wyższe' },
]

/** How the program looks on this computer; kept here, not in the file. */
export function LookSettings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [density, setDensity] = useDensity()
  return (
    <div className={css.look}>
      <Choice
        label="Kolory"
        hint="Działa od razu, tylko na tym komputerze."
        options={schemes}
        value={colorScheme}
        onChange={setColorScheme}
      />
      <Choice
        label="Wiersze list"
        hint="Wyższe wiersze łatwiej trafić myszą; na ekranie mieści się ich mniej."
        options={rows}
        value={density}
        onChange={setDensity}
      />
    </div>
  )
}
