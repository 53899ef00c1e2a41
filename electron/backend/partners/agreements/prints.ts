import type { z } from 'zod'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import { measureWords } from '#shared/partners/commitments/wording.ts'
import type { partnersPrints } from '#shared/partners/prints.ts'
import type { PrintsFor } from '../../printing/prepared.ts'
import { letterheadOf } from '../../recruitment/paperValues.ts'
import { commitmentsOf } from '../commitments/queries.ts'
import { partnerOf } from '../queries.ts'
import { agreementOf } from './queries.ts'

const addressOf = (of: { street: string; postalCode: string; city: string }): string =>
  [of.street, `${of.postalCode} ${of.city}`.trim()].filter(Boolean).join(', ')
const signedBy = (name: string, title: string): string => [name, title].filter(Boolean).join(' – ')
const month = (count: number): string =>
  count === 0 ? 'bez okresu wypowiedzenia' : counted(count, 'miesiąc', 'miesiące', 'miesięcy')

type Request = Extract<z.output<(typeof partnersPrints)[number]>, { kind: 'partnershipAgreement' }>
/** Gathers what an agreement says: its wording, the association, its parties, and what they promised in it. */
export const agreementPrinting: PrintsFor<Request> = {
  partnershipAgreement: async ({ db, clock }, { agreementId }) => {
    const one = await agreementOf(db, agreementId, clock.today())
    if (!one) return err(notFoundError('porozumienie'))
    if (one.wording === '')
      return err(
        ruleError(
          'partnerAgreements.noTemplate',
          'Nie ma czego wydrukować: żaden wzór porozumienia nie jest używany. Nic nie zmieniono. Włącz wzór w ustawieniach, w części „Wzory pism”.',
        ),
      )
    const head = await letterheadOf(db)
    const partners = await Promise.all(
      one.parties.map(async (party) => {
        const partner = (await partnerOf(db, party.partnerId))!
        return {
          ...partner,
          address: addressOf(partner),
          signatory: signedBy(
            party.signatoryName || partner.representative,
            party.signatoryName ? party.signatoryFunction : partner.representativeFunction,
          ),
        }
      }),
    )
    const promised = await commitmentsOf(db, { agreementId }, clock.today())
    const parties = partners.map(({ name, address, nip, krs, signatory }) =>
      [name, address, nip && `NIP ${nip}`, krs && `KRS ${krs}`, signatory && `reprezentacja: ${signatory}`]
        .filter(Boolean)
        .join(', '),
    )
    const promises = promised.map((c) => `${c.partnerName}: ${c.description} (${measureWords(c)})`)
    const [first] = partners
    const values = {
      ...head.values,
      'porozumienie.numer': one.number ?? '',
      'porozumienie.tytuł': one.title,
      'porozumienie.data': one.concludedOn === null ? '' : formatDate(one.concludedOn),
      'porozumienie.miejsce': one.place,
      'porozumienie.cel': one.purpose,
      'porozumienie.od': formatDate(one.validFrom),
      'porozumienie.do': one.validTo === null ? 'odwołania' : formatDate(one.validTo),
      'porozumienie.wypowiedzenie': one.noticeMonths === null ? '' : month(one.noticeMonths),
      'porozumienie.spotkania': one.quarterlyMeetings ? 'raz w kwartale' : 'w miarę potrzeb',
      'porozumienie.strony': parties.join('; '),
      'porozumienie.zobowiązania': promises.join('; '),
      'porozumienie.podpisy': 'podpisy stron',
      'partner.nazwa': partners.map(({ name }) => name).join(', '),
      'partner.adres': first?.address ?? '',
      'partner.nip': first?.nip ?? '',
      'partner.krs': first?.krs ?? '',
      'partner.reprezentant': first?.signatory ?? '',
    }
    const paper = {
      body: one.wording,
      values,
      sex: null,
      footer: one.number === null ? 'Porozumienie (projekt)' : `Porozumienie nr ${one.number}`,
      issuer: head.issuer,
      funding: '',
      blocks: {
        'porozumienie.strony': { as: 'list' as const, items: parties },
        'porozumienie.zobowiązania': { as: 'list' as const, items: promises },
        'porozumienie.podpisy': {
          as: 'signatures' as const,
          items: [head.values['organizacja.nazwa'] || 'Stowarzyszenie', ...partners.map(({ name }) => name)],
        },
      },
    }
    return ok({
      job: {
        kind: 'templatePapers',
        data: { title: 'Porozumienie o współpracy', day: clock.today(), papers: [paper] },
      },
      name: 'porozumienie.pdf',
    })
  },
}
