import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * Is a restriction or an objection of this person in force? Such a person stands on no list of people and is found by no
 * search; what the law demands (settlements, registers of certificates, reports) counts and names them all the same.
 */
export const isHidden = (personId: Expression<number>): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from person_restriction h where h.person_id = ${personId} and h.lifted_on is null)`
