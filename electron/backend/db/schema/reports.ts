import type { Generated } from 'kysely'

type Id = Generated<number>

/** What stands in a report of people beside the computed figures. */
export type PeopleReportTables = {
  figure_override: {
    id: Id
    scope: string
    figure: string
    value: number
    computed: number | null
    reason: string
    made_on: string
    revision: Generated<number>
  }
  reference_figure: {
    id: Id
    scope: string
    name: string
    value: number
    decimals: Generated<number>
    unit: Generated<string>
    source_name: Generated<string>
    as_of: string | null
    revision: Generated<number>
  }
  yearly_funding: {
    id: Id
    year: number
    funding_source: string
    amount_grosze: number
    note: Generated<string>
    revision: Generated<number>
  }
}
