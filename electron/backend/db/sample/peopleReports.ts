import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

const year = 2021
const volunteers = [
  ['staff.volunteers.K', 1],
  ['staff.volunteers.M', 0],
] as const

/** Enters what stands in the reports of people beside what is computed: other money of the year, volunteers by sex, a figure from outside. */
export async function enterPeopleReports(ask: Ask, editionId: number): Promise<void> {
  const ofYear = { time: { kind: 'inYear' as const, year } }
  await ask('peopleReports.saveFunding', {
    id: null,
    year,
    fundingSource: 'FEES',
    amount: 960_00,
    note: 'składki członkowskie przeznaczone na klub',
    revision: 0,
  })
  for (const [figureId, value] of volunteers)
    await ask('peopleReports.saveOverride', {
      id: null,
      kind: 'cas',
      filter: ofYear,
      figureId,
      value,
      reason: 'według porozumienia wolontariackiego',
      revision: 0,
    })
  await ask('peopleReports.saveReference', {
    id: null,
    filter: { time: { kind: 'inEdition', editionIds: [editionId] } },
    name: 'mieszkańcy wsi Łozowa Górka',
    value: 412,
    decimals: 0,
    unit: 'osób',
    sourceName: 'urząd gminy',
    asOf: '2020-12-31',
    revision: 0,
  })
}
