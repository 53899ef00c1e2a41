import { Button, Checkbox, Popover } from '@mantine/core'
import { IconChevronDown, IconFilter } from '@tabler/icons-react'
import { type AgendaKind, agendaKindNames, agendaKinds } from '#shared/agenda/kinds.ts'
import { kindIcons } from '../../texts/kindIcons.ts'
import css from './agenda.module.css'

type Props = { hidden: readonly AgendaKind[]; onHidden: (hidden: readonly AgendaKind[]) => void }

/** Which kinds are shown; kept for the next time. */
export function KindFilter({ hidden, onHidden }: Props) {
  const shown = agendaKinds.length - hidden.length
  const toggle = (kind: AgendaKind) =>
    onHidden(hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind])
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {hidden.length === 0 ? 'Wszystkie rodzaje' : `Rodzaje: ${shown} z ${agendaKinds.length}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={css.kinds}>
          <legend>Pokazuj</legend>
          {agendaKinds.map((kind) => {
            const Kind = kindIcons[kind]
            return (
              <Checkbox
                key={kind}
                checked={!hidden.includes(kind)}
                onChange={() => toggle(kind)}
                label={
                  <span className={css.kindLabel}>
                    <Kind size={16} aria-hidden /> {agendaKindNames[kind]}
                  </span>
                }
              />
            )
          })}
          <div className={css.kindButtons}>
            <Button variant="default" disabled={hidden.length === 0} onClick={() => onHidden([])}>
              Zaznacz wszystkie
            </Button>
            <Button variant="default" disabled={shown === 0} onClick={() => onHidden([...agendaKinds])}>
              Odznacz wszystkie
            </Button>
          </div>
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
