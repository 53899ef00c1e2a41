import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconUser } from '@tabler/icons-react'
import { useAsk } from '../../api/hooks.tsx'
import { goTo } from '../../ui/layout/guardedLocation.ts'
import { useChooseOperator } from './useChooseOperator.ts'

/** In the top bar: who is at work now, and the way to say that somebody else is. */
export function AtWorkMenu() {
  const operators = useAsk('club.get', {}).data?.operators ?? []
  const choose = useChooseOperator()
  const now = operators.find((operator) => operator.current)
  if (!now) return null
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconUser size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`Przy pracy: ${now.name}`}
          title="Kto jest przy pracy"
        >
          {now.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Przy pracy jest teraz</Menu.Label>
        {operators.map((operator) => (
          <Menu.Item
            key={operator.id}
            rightSection={operator.current && <IconCheck size={16} aria-hidden />}
            onClick={() => !operator.current && choose(operator)}
          >
            {operator.name}
            {operator.current && <span className="k-visually-hidden"> – teraz</span>}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => goTo('/ustawienia/praca')}>Zmień listę osób</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
