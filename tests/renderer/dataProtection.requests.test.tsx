import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RequestSection } from '../../renderer/features/dataProtection/RequestSection.tsx'
import type { Open } from '../../renderer/features/dataProtection/sectionProps.ts'
import { freshBackend, type TestBackend, testDay } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aRequest } from '../support/dataProtection.ts'
import { aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

function Requests() {
  const [open, setOpen] = useState<Open>(1)
  const none = () => null
  return <RequestSection today={testDay} open={open} onOpen={setOpen} print={none} history={none} />
}

it('recipients of the data are taken over from the register of disclosures and told one by one', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  for (const recipient of ['PUP', 'GOPS Łomazy'])
    await b.ask('dataProtection.disclose', { personId, kind: 'handedOver', recipient, what: 'karta' })
  const granted = { answeredOn: testDay, outcome: 'granted', answer: 'Poprawiono.' } as const
  await b.ask('dataProtection.saveRequest', aRequest({ personId, applicant: '', kind: 'correction', ...granted }))
  const { user } = show(<Requests />, bridgeTo(b))
  expect(await screen.findByText('Powiadom odbiorców danych: PUP, GOPS Łomazy.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Wpisz odbiorców z rejestru udostępnień (2)' }))
  expect(screen.queryByRole('button', { name: /z rejestru udostępnień/ })).toBeNull()
  expect(screen.getAllByLabelText(/^Odbiorca/).map((field) => (field as HTMLInputElement).value)).toEqual([
    'PUP',
    'GOPS Łomazy',
  ])
  await user.type(screen.getAllByLabelText('Powiadomiono dnia')[0]!, '10.1.2022')
  await user.click(screen.getByRole('button', { name: 'Zapisz wniosek' }))
  expect(await screen.findByText(/^Wpisz dzień powiadomienia albo wybierz/)).toBeDefined()
  await user.selectOptions(screen.getAllByLabelText('Czy powiadomiono')[1]!, 'nie: to niemożliwe')
  await user.type(screen.getByLabelText('Dlaczego nie'), 'ośrodka już nie ma')
  await user.click(screen.getByRole('button', { name: 'Zapisz wniosek' }))
  await waitFor(() => expect(screen.queryByText(/^Powiadom odbiorców danych/)).toBeNull())
  expect((await b.ask('dataProtection.requests', {}))[0]).toMatchObject({
    notices: [
      { recipient: 'PUP', toldOn: testDay },
      { exemption: 'impossible', reason: 'ośrodka już nie ma' },
    ],
  })
})

it('a longer term asks for the day on which the person was told of it', async () => {
  await b.ask('dataProtection.saveRequest', aRequest({ extended: true, extensionReason: 'wiele teczek' }))
  const { user } = show(<Requests />, bridgeTo(b))
  expect(await screen.findByText('O przedłużeniu powiadom osobę do 10.02.2022.')).toBeDefined()
  await user.type(screen.getByLabelText('Osobę powiadomiono o tym dnia'), '10.1.2022')
  await user.click(screen.getByRole('button', { name: 'Zapisz wniosek' }))
  await waitFor(() => expect(screen.queryByText(/^O przedłużeniu powiadom osobę/)).toBeNull())
})

it('a request for a copy asks nothing of recipients', async () => {
  await b.ask('dataProtection.saveRequest', aRequest())
  show(<Requests />, bridgeTo(b))
  expect(await screen.findByRole('form', { name: 'Wniosek' })).toBeDefined()
  expect(screen.queryByText('Odbiorcy danych')).toBeNull()
})
