import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import {
  acceptanceInput,
  applicationChange,
  applicationInput,
  applicationRow,
  type Decision,
  decisionInput,
  standing,
} from './schema.ts'

const people = (n: number) => counted(n, 'osobę', 'osoby', 'osób')
const decided: Record<Decision, string> = {
  applied: 'przywrócono do rozpatrzenia',
  qualified: 'zakwalifikowano',
  reserve: 'wpisano na listę rezerwową',
  refused: 'odmówiono przyjęcia:',
  withdrawn: 'zapisano rezygnację:',
}

/** Applications for an edition and what was decided about them. */
export const recruitmentContract = {
  /** Everybody who applied, with how the edition stands against its places. */
  'recruitment.list': query({
    input: z.strictObject({ editionId: id }),
    output: z.object({ standing, rows: z.array(applicationRow) }),
    areas: ['participations', 'editions', 'people'],
  }),
  /** Enters an application, with the person when they are new. */
  'recruitment.apply': command({
    input: applicationInput,
    output: z.object({ id, personId: id }),
    areas: ['participations', 'editions', 'people', 'papers'],
    sentence: () => 'wpisano zgłoszenie do edycji',
  }),
  'recruitment.save': command({
    input: applicationChange,
    output: z.object({ id, revision: z.int() }),
    areas: ['participations', 'editions', 'people', 'papers'],
    sentence: () => 'zmieniono zgłoszenie',
  }),
  /** Decides about several applications at once; every decision can be changed. */
  'recruitment.decide': command({
    input: decisionInput,
    output: z.object({ changed: z.int() }),
    areas: ['participations', 'editions', 'people', 'papers'],
    sentence: (d) => `${decided[d.stage]} ${people(d.participationIds.length)}`,
  }),
  /** Takes people in from a day. Places above the limit are allowed: the screen warns and proposes the reserve list. */
  'recruitment.accept': command({
    input: acceptanceInput,
    output: z.object({ changed: z.int() }),
    areas: ['participations', 'editions', 'people', 'papers', 'certificates'],
    sentence: (a) => `przyjęto do edycji ${people(a.participationIds.length)}`,
  }),
  /** Moves a person one place earlier (-1) or later (1) on the reserve list. */
  'recruitment.moveReserve': command({
    input: z.strictObject({ id, step: z.union([z.literal(-1), z.literal(1)], 'Wybierz: wyżej albo niżej.') }),
    output: z.object({ id, position: z.int() }),
    areas: ['participations'],
    sentence: () => 'zmieniono kolejność listy rezerwowej',
  }),
  /** Takes an application away that was entered by mistake. */
  'recruitment.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['participations', 'editions', 'people', 'papers'],
    removes: true,
    sentence: () => 'usunięto zgłoszenie',
  }),
}
