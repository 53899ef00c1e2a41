import { counted } from '#shared/kernel/text.ts'
import type { Stage } from '#shared/participations/schema.ts'
import type { ApplicationRow, Decision } from '#shared/recruitment/schema.ts'

export const stageNames: Readonly<Record<Stage, string>> = {
  applied: 'zgłoszenie',
  qualified: 'po kwalifikacji',
  reserve: 'lista rezerwowa',
  refused: 'odmowa',
  withdrawn: 'rezygnacja',
  participant: 'uczestnik',
}
/** Where somebody stands, with the place on the reserve list. */
export const stageOf = ({ stage, reservePosition, sex, endedOn }: ApplicationRow): string => {
  if (stage === 'reserve' && reservePosition !== null) return `lista rezerwowa: ${reservePosition}.`
  if (stage !== 'participant') return stageNames[stage]
  const word = sex === 'K' ? 'uczestniczka' : 'uczestnik'
  return endedOn === null ? word : `${word} (po zakończeniu)`
}
export const fullName = (row: { lastName: string; firstName: string }): string => `${row.lastName} ${row.firstName}`
export const people = (n: number): string => counted(n, 'osoba', 'osoby', 'osób')

type Act = { readonly title: string; readonly act: string; readonly done: string; readonly note: string }
/** What each decision is called on its button, in its panel, and once it is done. */
export const decisionWords: Readonly<Record<Decision, Act>> = {
  applied: {
    title: 'Przywróć do rozpatrzenia',
    act: 'Przywróć',
    done: 'Przywrócono do rozpatrzenia',
    note: 'Zgłoszenie będzie znowu czekać na decyzję.',
  },
  qualified: {
    title: 'Zakwalifikuj',
    act: 'Zakwalifikuj',
    done: 'Zakwalifikowano',
    note: 'Osoba spełnia warunki; uczestnikiem zostanie, gdy ją przyjmiesz i podasz początek udziału.',
  },
  reserve: {
    title: 'Wpisz na listę rezerwową',
    act: 'Wpisz na listę',
    done: 'Wpisano na listę rezerwową',
    note: 'Osoby trafią na koniec listy rezerwowej; kolejność zmienisz, otwierając osobę.',
  },
  refused: {
    title: 'Odmów przyjęcia',
    act: 'Odmów',
    done: 'Zapisano odmowę',
    note: 'Powód zostanie przy zgłoszeniu; decyzję można potem zmienić.',
  },
  withdrawn: {
    title: 'Zapisz rezygnację',
    act: 'Zapisz rezygnację',
    done: 'Zapisano rezygnację',
    note: 'Osoba zrezygnowała, zanim została uczestnikiem.',
  },
}
