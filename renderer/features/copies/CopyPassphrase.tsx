import { Button, PasswordInput } from '@mantine/core'
import css from './copies.module.css'

type Props = { value: string; onChange: (typed: string) => void; onSend: () => void; isBusy: boolean }

/** The passphrase of the day a copy was made; nothing of it is kept. */
export const CopyPassphrase = ({ value, onChange, onSend, isBusy }: Props) => (
  <form
    className={css.acts}
    onSubmit={(event) => {
      event.preventDefault()
      onSend()
    }}
  >
    <PasswordInput
      label="Hasło z dnia, w którym powstała kopia"
      className={css.grow ?? ''}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': 'Pokaż albo ukryj hasło' }}
      maxLength={256}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
    <Button type="submit" variant="default" loading={isBusy} disabled={value === ''}>
      Otwórz kopię
    </Button>
  </form>
)
