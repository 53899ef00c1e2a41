import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FieldGroup } from './FieldRow.tsx'
import css from './form.module.css'

type Props = {
  /** What is behind it, so that nobody has to open it to know. */
  title: string
  /** Something of it is filled in: it stands open at once. */
  isOpen: boolean
  children: ReactNode
}

/** Fields a typical record does without, out of the way of Enter until they are asked for. Opened by hand, it takes the focus to the first. */
export function MoreFields({ title, isOpen, children }: Props) {
  const [asked, setAsked] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked) group.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [asked])
  if (!asked && !isOpen)
    return (
      <Button
        variant="subtle"
        className={css.more ?? ''}
        leftSection={<IconChevronDown size={16} aria-hidden />}
        aria-expanded={false}
        onClick={() => setAsked(true)}
      >
        {title}
      </Button>
    )
  return (
    <div ref={group}>
      <FieldGroup title={title}>{children}</FieldGroup>
    </div>
  )
}
