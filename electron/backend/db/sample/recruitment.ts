import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import type { SampleParticipation } from './participations.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>
type Application = Input<Contract['recruitment.apply']>

const applicant = (
  lastName: string,
  firstName: string,
  sex: 'K' | 'M',
  birthDate: string,
  gmina: string,
): NonNullable<Application['person']> => ({
  lastName,
  firstName,
  sex,
  pesel: '',
  birthDate,
  gmina,
  otherIdentifier: `dane przykładowe ${lastName.toLocaleLowerCase('pl')}`,
  phone: '',
  email: '',
})
/** Those who applied and did not take part: made up like the participants. */
const others = [
  {
    person: applicant('Kuźma', 'Genowefa', 'K', '1974-02-11', 'Łomazy'),
    appliedOn: '2021-04-26',
    stage: 'reserve',
    reason: '',
  },
  {
    person: applicant('Jaźwiec', 'Franciszek', 'M', '1952-11-19', 'Rossosz'),
    appliedOn: '2021-04-21',
    stage: 'refused',
    reason: 'Pobiera emeryturę (art. 1 ust. 3 ustawy o zatrudnieniu socjalnym).',
  },
  {
    person: applicant('Szydło', 'Antoni', 'M', '1987-06-08', 'Biała Podlaska'),
    appliedOn: '2021-04-23',
    stage: 'withdrawn',
    reason: 'Podjął pracę przed rozpoczęciem zajęć.',
  },
] as const
/** Days on which the participants brought their forms, one after another. */
const formDays = ['2021-04-19', '2021-04-20', '2021-04-21', '2021-04-22', '2021-04-23', '2021-04-26']
/** Their cards of individual support were never brought back: what a missing paper looks like. */
const withoutCards = ['Łoś', 'Dąb']

/** Enters the forms of the participants, those who applied in vain, agreements, and papers ticked by hand. */
export async function enterRecruitment(
  ask: Ask,
  editionId: number,
  participations: readonly SampleParticipation[],
): Promise<void> {
  const { rows } = await ask('recruitment.list', { editionId })
  for (const [index, row] of rows.entries())
    await ask('recruitment.save', {
      id: row.id,
      appliedOn: formDays[index % formDays.length]!,
      referral: row.referral,
      referredBy: row.referredBy,
      mainGroup: row.mainGroup,
      note: row.note,
      revision: row.revision,
    })
  for (const { person, appliedOn, stage, reason } of others) {
    const application = { editionId, personId: null, person, appliedOn, referral: 'SELF', referredBy: '' }
    const { id } = await ask('recruitment.apply', { ...application, mainGroup: 'A1_INNE', note: '' })
    await ask('recruitment.decide', { participationIds: [id], stage, decidedOn: '2021-04-30', reason })
  }
  const ids = participations.map(({ id }) => id)
  await ask('papers.prepareAgreements', { participationIds: ids, preparedOn: '2021-05-07' })
  const days = Map.groupBy(participations, ({ person }) => person.startedOn)
  for (const [signedOn, of] of days)
    await ask('papers.signAgreements', { participationIds: of.map(({ id }) => id), signedOn })
  const kinds = await ask('papers.kinds', {})
  const tick = async (name: string, receivedOn: string, participationIds: number[]) => {
    const kind = kinds.find((one) => one.name.startsWith(name))
    if (!kind) throw new Error(`the sample has no paper „${name}”`)
    await ask('papers.mark', { participationIds, paperId: kind.id, receivedOn, notNeeded: false, note: '' })
  }
  await tick('zgłoszenie', '2021-04-26', ids)
  await tick(
    'karty wsparcia',
    '2021-12-20',
    participations.filter(({ person }) => !withoutCards.includes(person.lastName)).map(({ id }) => id),
  )
}
