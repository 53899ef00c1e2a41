import { NativeSelect } from '@mantine/core'
import { counted } from '#shared/kernel/text.ts'
import css from './vault.module.css'

type Props = { choices: readonly number[]; minutes: number; onChange: (minutes: number) => void }

/** After how long without a key or a movement the program locks itself on this computer. */
export const IdleChoice = ({ choices, minutes, onChange }: Props) => (
  <section aria-label="Blokada">
    <h2>Blokada</h2>
    <NativeSelect
      label="Zablokuj, gdy nikt nie pracuje"
      description="Działa, gdy plik ma hasło; tylko na tym komputerze. Niezapisane formularze czekają w pliku."
      value={String(minutes)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={choices.map((choice) => ({
        value: String(choice),
        label: choice === 0 ? 'nigdy' : `po ${counted(choice, 'minucie', 'minutach', 'minutach')}`,
      }))}
    />
    <p className={css.hint}>Od razu blokuje „Zablokuj” na górnym pasku albo Ctrl+L.</p>
  </section>
)
