import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IssueDesk } from '../../renderer/features/certificates/IssueDesk.tsx'
import CertificatesPage from '../../renderer/pages/CertificatesPage.tsx'
import { useStatus } from '../../renderer/ui/layout/status.tsx'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  const { organisation, kis } = await b.ask('club.get', {})
  await b.ask('club.saveOrganisation', { ...organisation, name: 'Stowarzyszenie „Łoza”', city: 'Łomazy' })
  await b.ask('club.saveKis', { ...kis, name: 'Klub Integracji Społecznej' })
  editionId = (await b.ask('editions.save', anEdition())).id
})
afterEach(() => b.close())

const signatory = (name: string) => b.ask('club.saveSignatory', { id: null, name, functionTitle: '' })
async function ended(...lastNames: string[]) {
  const recipients: { participationId: number; name: string }[] = []
  for (const lastName of lastNames) {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName }))
    const end = { endedOn: '2021-12-31', endReason: 'Z1' }
    const { id } = await b.ask('editions.saveParticipation', aParticipation({ personId, editionId, ...end }))
    recipients.push({ participationId: id, name: `${lastName} Żaneta` })
  }
  return recipients
}
const register = async () => (await b.ask('certificates.list', {})).rows
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const Said = () => <p data-testid="said">{useStatus().done?.sentence}</p>

function desk(recipients: Awaited<ReturnType<typeof ended>>, place = 'Łomazy') {
  const issued: number[][] = []
  const { user } = show(
    <>
      <IssueDesk
        recipients={recipients}
        today={testDay}
        place={place}
        preview={(document) => <output aria-label="Podgląd">{JSON.stringify(document)}</output>}
        onIssued={(ids) => issued.push(ids)}
        onCancel={() => undefined}
      />
      <Said />
    </>,
    bridgeTo(b),
  )
  return { user, issued }
}
const previewed = async () => JSON.parse((await screen.findByLabelText('Podgląd')).textContent ?? '')

describe('issuing certificates', () => {
  it('gives three people the next three numbers, once the question has been answered', async () => {
    await signatory('Halina Świątek')
    const { user, issued } = desk(await ended('Ćwik', 'Łoś', 'Żyła'))
    await user.click(await button(/Wydaj 3.zaświadczenia/))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/Wydanego numeru nie da się cofnąć/)).toBeVisible()
    expect(await register()).toEqual([])
    await user.click(dialog.getByRole('button', { name: /Wydaj 3.zaświadczenia/ }))
    await waitFor(() => expect(issued).toHaveLength(1))
    const rows = await register()
    expect(rows.map(({ number, name, issuedOn }) => [number, name.split(' ')[0], issuedOn])).toEqual([
      ['1/KIS/2022', 'Ćwik', testDay],
      ['2/KIS/2022', 'Łoś', testDay],
      ['3/KIS/2022', 'Żyła', testDay],
    ])
    expect(issued[0]).toEqual(rows.map(({ id }) => id))
    expect(screen.getByTestId('said')).toHaveTextContent('Wydano 3 zaświadczenia.')
  })
  it('issues nothing when the question is answered with no', async () => {
    await signatory('Halina Świątek')
    const { user, issued } = desk(await ended('Ćwik'))
    await user.click(await button(/Wydaj 1.zaświadczenie/))
    await user.click(await button('Wróć do podglądu'))
    expect(issued).toEqual([])
    expect(await register()).toEqual([])
    expect(screen.queryByRole('alert')).toBeNull()
  })
  it('previews the very papers that would be issued, and follows what is decided', async () => {
    const { id } = await signatory('Halina Świątek')
    const recipients = await ended('Ćwik')
    const { user } = desk(recipients)
    expect(await previewed()).toMatchObject({
      kind: 'certificatesDraft',
      issue: {
        kind: 'ZK',
        participationIds: [recipients[0]!.participationId],
        issuedOn: testDay,
        place: 'Łomazy',
        signatoryIds: [id],
        orientation: 'portrait',
      },
    })
    await user.click(screen.getByRole('radio', { name: 'poziomo' }))
    await waitFor(async () => expect((await previewed()).issue.orientation).toBe('landscape'))
    await user.clear(screen.getByRole('textbox', { name: /Miejscowość/ }))
    expect(await screen.findByText('Tu będzie podgląd')).toBeVisible()
  })
  it('proposes the town of the association where the edition names no place', async () => {
    await signatory('Halina Świątek')
    desk(await ended('Ćwik'), '')
    expect(await screen.findByRole('textbox', { name: /Miejscowość/ })).toHaveValue('Łomazy')
  })
  it('without anybody who signs leads to the settings', async () => {
    desk(await ended('Ćwik'))
    expect(await screen.findByText('Nie ma jeszcze osób podpisujących')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ustawieniach' })).toHaveAttribute('href', '/ustawienia')
  })
  it('before the end of somebody’s participation is refused beside the date; what was typed stays', async () => {
    await signatory('Halina Świątek')
    const { user } = desk(await ended('Ćwik'))
    const date = await screen.findByRole('textbox', { name: /Data wydania/ })
    await user.clear(date)
    await user.type(date, '30.12.2021')
    await user.click(await button(/Wydaj 1/))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /Wydaj 1/ }))
    await waitFor(() => expect(date).toHaveAccessibleDescription(/przed końcem udziału/))
    expect(date).toHaveValue('30.12.2021')
    expect(await register()).toEqual([])
  })
})

describe('the register of certificates', () => {
  const issue = async (recipients: { participationId: number }[]) => {
    const { signatories } = await b.ask('club.get', {})
    const signatoryId = signatories[0]?.id ?? (await signatory('Halina Świątek')).id
    return b.ask('certificates.issue', {
      participationIds: recipients.map(({ participationId }) => participationId),
      issuedOn: testDay,
      place: 'Łomazy',
      signatoryIds: [signatoryId],
      orientation: 'portrait',
    })
  }
  const open = (path = '/zaswiadczenia') => {
    history.replaceState(null, '', path)
    return show(<CertificatesPage />, bridgeTo(b)).user
  }
  const numbers = async () =>
    within(await screen.findByRole('table', { name: 'Rejestr zaświadczeń' }))
      .getAllByRole('row')
      .flatMap((row) => /^\d+\/KIS\/\d{4}/.exec(row.textContent ?? '')?.[0] ?? [])

  it('says where certificates are issued while there are none', async () => {
    open()
    expect(await screen.findByText('Nie wydano jeszcze żadnego zaświadczenia')).toBeVisible()
  })
  it('shows the latest number first, and finds by name without marks', async () => {
    await issue(await ended('Ćwik', 'Łoś'))
    const user = open()
    expect(await numbers()).toEqual(['2/KIS/2022', '1/KIS/2022'])
    await user.type(screen.getByRole('searchbox', { name: 'Szukaj' }), 'cwik')
    await waitFor(async () => expect(await numbers()).toEqual(['1/KIS/2022']))
  })
  it('annuls with a written reason; the same person then gets the next number', async () => {
    const recipients = await ended('Ćwik')
    const { certificates } = await issue(recipients)
    const user = open(`/zaswiadczenia/${certificates[0]!.id}`)
    await user.click(await screen.findByRole('tab', { name: 'Unieważnienie' }))
    await user.click(await button('Unieważnij zaświadczenie 1/KIS/2022'))
    const reason = await screen.findByRole('textbox', { name: /Powód/ })
    expect(reason).toHaveAccessibleDescription('Uzupełnij to pole.')
    await user.type(reason, 'Błąd w nazwisku.')
    await user.click(await button('Unieważnij zaświadczenie 1/KIS/2022'))
    expect(await screen.findByText(/Powód: Błąd w nazwisku\./)).toBeVisible()
    expect(screen.queryByRole('tab', { name: 'Unieważnienie' })).toBeNull()
    expect(await screen.findByText('1 zaświadczenie: 0 ważnych, 1 unieważnione')).toBeVisible()
    await issue(recipients)
    expect((await register()).map(({ number, annulledOn }) => [number, annulledOn])).toEqual([
      ['1/KIS/2022', testDay],
      ['2/KIS/2022', null],
    ])
  })
  it('opens several marked ones as one document', async () => {
    await issue(await ended('Ćwik', 'Gęś', 'Łoś'))
    const user = open()
    await user.click(await screen.findByRole('checkbox', { name: 'Zaznacz: 1/KIS/2022' }))
    await user.click(screen.getByRole('checkbox', { name: 'Zaznacz: 3/KIS/2022' }))
    await user.click(await button(/Otwórz 2.zaświadczenia/))
    expect(await screen.findByRole('heading', { name: /Wydruk: 2.zaświadczenia/ })).toBeVisible()
    expect(location.search).toBe('?id=1,3')
  })
})
