import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconDots, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useConfirm } from '../ui/layout/askContext.tsx'
import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Notice } from '../ui/layout/Notice.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { SidePanel } from '../ui/layout/SidePanel.tsx'
import { useSay } from '../ui/layout/status.tsx'
import { Tabs } from '../ui/layout/Tabs.tsx'
import css from './gallery.module.css'
import { Piece } from './Piece.tsx'

const inks = ['text', 'dim', 'accent', 'due', 'block', 'info', 'good'] as const

function Buttons() {
  const confirm = useConfirm()
  const say = useSay()
  const annul = async () => {
    const yes = await confirm({
      title: 'Unieważnić zaświadczenie 7/KIS/2021?',
      children: 'Numer zostanie zajęty na zawsze. Tego nie da się cofnąć.',
      act: 'Unieważnij zaświadczenie 7/KIS/2021',
      destroys: true,
    })
    say(
      yes
        ? { sentence: 'Unieważniono zaświadczenie 7/KIS/2021.' }
        : { sentence: 'Nie unieważniono niczego.', tone: 'refused' },
    )
  }
  return (
    <div className={css.tokens}>
      <Button onClick={() => say({ sentence: 'Zapisano dokument FV 17/2021.', undo: () => say(undefined) })}>
        Zapisz
      </Button>
      <Button variant="default">Zaniechaj</Button>
      <Button variant="subtle">Mniej ważne</Button>
      <Button disabled>Nie teraz</Button>
      <Button loading>Zapisuję</Button>
      <Button color="red" onClick={() => void annul()}>
        Unieważnij zaświadczenie
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
            Drukuj
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item>Lista uczestników</Menu.Item>
          <Menu.Item>Zaświadczenia</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label="Więcej czynności">
        <ActionIcon aria-label="Więcej czynności">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function Panel() {
  const [open, setOpen] = useState(false)
  return open ? (
    <SidePanel title="Anna Kowalczyk-Nowakowska" onClose={() => setOpen(false)}>
      <Tabs
        label="Części zapisu"
        tabs={[
          { id: 'data', label: 'Dane', content: <p>Urodzona 12 maja 1891 r.</p> },
          { id: 'papers', label: 'Papiery', count: 2, content: <p>Brakuje dwóch papierów.</p> },
        ]}
      />
    </SidePanel>
  ) : (
    <Button onClick={() => setOpen(true)}>Otwórz panel</Button>
  )
}

export const StatePieces = () => (
  <>
    <Piece name="Barwy tekstu">
      <div className={css.tokens}>
        {inks.map((ink) => (
          <span key={ink} className={css.token} style={{ color: `var(--k-${ink})`, background: 'var(--k-sheet)' }}>
            119 412,00 zł – {ink}
          </span>
        ))}
        {(['due', 'block', 'info', 'good'] as const).map((ink) => (
          <span
            key={ink}
            className={css.token}
            style={{ color: `var(--k-${ink})`, background: `var(--k-${ink}-sheet)` }}
          >
            na tle – {ink}
          </span>
        ))}
      </div>
    </Piece>
    <Piece name="Przyciski, menu, pytanie">
      <Buttons />
    </Piece>
    <Piece name="Uwagi">
      <Notice
        kind="block"
        title="Nie zapisano faktury: data zapłaty 3.01.2022 jest po terminie wydatkowania (31.12.2021)."
      >
        Wpisane dane zostały. Popraw datę albo zapisz jako wydatek niekwalifikowalny.
      </Notice>
      <Notice kind="due" action={<Button variant="default">Porównaj</Button>}>
        Dwóch brzmień nie porównano z tekstem urzędowym.
      </Notice>
      <Notice kind="info">Przesunięcie 4 % mieści się w limicie; opisz je w części I.2.</Notice>
      <Notice kind="good">Suma II.1 równa się sumie II.2: 119 412,00 zł.</Notice>
    </Piece>
    <Piece name="Pusto, czekanie, odmowa">
      <EmptyState title="Nie ma jeszcze dotacji" action={{ label: 'Dodaj dotację', onAct: () => undefined }}>
        Tu zbierzesz umowę, budżet i dokumenty.
      </EmptyState>
      <Loading />
      <RefusedState
        error={{
          message:
            'Pliku nie można teraz zapisać: używa go inny program. Wpisane dane zostały; zamknij tamten program i spróbuj ponownie.',
          ref: 'a1b2c3',
        }}
        onAgain={() => undefined}
      />
    </Piece>
    <Piece name="Panel z zapisem" height={280}>
      <Panel />
    </Piece>
  </>
)
