import type { z } from 'zod'
import { titleWithNames } from '#shared/agenda/entry.ts'
import { monthOf } from '#shared/agenda/grid.ts'
import { agendaKindNames } from '#shared/agenda/kinds.ts'
import type { agendaPrints } from '#shared/agenda/prints.ts'
import { ok } from '#shared/kernel/result.ts'
import { clubOf } from '../club/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { agendaOf } from './queries.ts'

/** Gathers what each paper says. */
export const agendaPrinting: PrintsFor<z.output<(typeof agendaPrints)[number]>> = {
  agendaMonth: async ({ db, clock }, { year, month, kinds, withNames }) => {
    const span = `${year}-${String(month).padStart(2, '0')}`
    const { from, to } = monthOf(`${span}-01`)
    const today = clock.today()
    const items = await agendaOf(db, { from, to, today }, kinds)
    const { organisation } = await clubOf(db)
    return ok({
      job: {
        kind: 'agendaMonth',
        data: {
          day: today,
          month: from,
          organisation: organisation.name,
          kinds: kinds?.map((kind) => agendaKindNames[kind]) ?? null,
          entries: items.map((item) => ({
            day: item.day,
            startsAt: item.startsAt,
            endsAt: item.endsAt,
            text: withNames ? titleWithNames(item) : item.title,
            note: item.note,
            overdue: item.state === 'overdue',
          })),
        },
      },
      name: `kalendarz-${span}.pdf`,
    })
  },
}
