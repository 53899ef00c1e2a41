import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import type { SamplePerson } from './people.ts'
import { situations } from './situations.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>
export type SampleParticipation = { readonly id: number; readonly revision: number; readonly person: SamplePerson }

const workers: Readonly<Record<string, readonly [name: string, phone: string]>> = {
  Łomazy: ['Barbara Wójcik', '83 000 00 11'],
  Rossosz: ['Ewa Sędzia', '83 000 00 12'],
  'Biała Podlaska': ['Marek Żurek', '83 000 00 13'],
}
/** One contract runs out before its participant is done, so that the sample shows what a warning looks like. */
const shortContract = 'Ćmiel'
/** One participant did not want to be in pictures, another one took the consent back. */
const withoutPictures = 'Gęś'
const noMorePictures = { lastName: 'Żądło', withdrawnOn: '2021-11-22' }

/** Enters the two paths of the edition, and for each participant their sheet, kontrakt socjalny and consents. */
export async function enterParticipations(
  ask: Ask,
  editionId: number,
  participations: readonly SampleParticipation[],
): Promise<void> {
  const path = async (name: string) =>
    (await ask('editions.savePath', { id: null, editionId, name, note: '', revision: 0 })).id
  const club = await path('Zajęcia klubu')
  const courses = await path('Kursy zawodowe')
  const [first] = participations
  const { texts } = await ask('participations.consents', { participationId: first!.id })
  const textOf = (kind: string) => texts.find((text) => text.kind === kind)?.id ?? null
  for (const [index, { id, revision, person }] of participations.entries()) {
    const { education: _, disability: __, longTerm, courses: inCourses, ...situation } = situations[person.lastName]!
    const membership = (pathId: number) => ({
      pathId,
      validFrom: person.startedOn,
      validTo: person.endedOn,
      completed: true,
    })
    await ask('participations.save', {
      ...situation,
      id,
      revision,
      groups: [...situation.groups],
      exclusions: [...situation.exclusions],
      startedOn: person.startedOn,
      plannedEndOn: '2021-12-31',
      endedOn: person.endedOn,
      endReason: person.endReason,
      endNote: '',
      entitlementStatementOn: person.startedOn,
      referredBy: '',
      longtermNational: longTerm,
      longtermEu: longTerm,
      foreignOrigin: 'NO',
      thirdCountry: 'NO',
      minority: 'NO',
      homeless: 'NO',
      paths: [membership(club), ...(inCourses ? [membership(courses)] : [])],
      note: '',
    })
    const [workerName, workerPhone] = workers[person.gmina]!
    await ask('participations.saveContract', {
      id: null,
      participationId: id,
      number: `GOPS.8123.${index + 1}.2021`,
      institution: `GOPS ${person.gmina}`,
      workerName,
      workerPhone,
      concludedOn: '2021-05-05',
      validFrom: null,
      validTo: person.lastName === shortContract ? '2021-11-30' : '2021-12-31',
      variant: 'B',
      goal: 'Wzmocnienie aktywności i samodzielności, przygotowanie do podjęcia pracy',
      terminatedOn: null,
      terminationReason: '',
      assessments: [
        { id: null, dueOn: '2021-08-31', assessedOn: '2021-08-30', result: 'realizacja zgodna z planem' },
        { id: null, dueOn: '2021-12-15', assessedOn: '2021-12-14', result: 'cele osiągnięte w większości' },
      ],
      revision: 0,
    })
    const consent = (kind: string, decision: 'given' | 'refused' = 'given') => ({
      id: null,
      kind,
      decision,
      decidedOn: person.startedOn,
      withdrawnOn: null,
      templateId: textOf(kind === 'CLAUSE' ? 'informationClause' : 'consent'),
      manner: 'paper',
      confirmation: 'signature' as const,
      revision: 0,
    })
    const image = {
      ...consent('IMAGE', person.lastName === withoutPictures ? 'refused' : 'given'),
      withdrawnOn: person.lastName === noMorePictures.lastName ? noMorePictures.withdrawnOn : null,
    }
    await ask('participations.saveConsents', {
      participationId: id,
      consents: [consent('CLAUSE'), image, consent('OPS'), consent('CONTACT')],
    })
  }
}
