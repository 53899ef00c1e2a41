import { ActionIcon } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import css from './plans.module.css'

type Act = { label: string; title: string; icon: Icon; disabled?: boolean; onAct: () => void }

/** Small buttons at the head of a goal or an action. */
export const RowActs = ({ acts }: { acts: readonly Act[] }) => (
  <span className={css.acts}>
    {acts.map(({ label, title, icon: Sign, disabled = false, onAct }) => (
      <ActionIcon key={title} aria-label={label} title={title} disabled={disabled} onClick={onAct}>
        <Sign size={18} aria-hidden />
      </ActionIcon>
    ))}
  </span>
)
