import type { Locator, Page } from 'playwright-core'
import { agendaStates, emptyAgendaState } from './looks/agenda.ts'
import { budgetVersionStates } from './looks/budgetVersions.ts'
import { certificateStates } from './looks/certificates.ts'
import { classesStates, emptyClassesState } from './looks/classes.ts'
import { copyStates, ownCopyState } from './looks/copies.ts'
import { diagnosisStates } from './looks/diagnoses.ts'
import { expenseStates } from './looks/expenses.ts'
import { fileCheckStates } from './looks/fileCheck.ts'
import { filingStates } from './looks/filings.ts'
import { generatorStates } from './looks/generators.ts'
import { participationStates } from './looks/participations.ts'
import { emptyPartnerState, partnerStates } from './looks/partners.ts'
import { peopleReportStates } from './looks/peopleReports.ts'
import { planStates } from './looks/plans.ts'
import { protectionStates } from './looks/protection.ts'
import { recruitmentStates } from './looks/recruitment.ts'
import { sampleBesideStates } from './looks/sample.ts'
import { scanStates } from './looks/scans.ts'
import { searchStates } from './looks/search.ts'
import { emptyStaffState, staffStates } from './looks/staff.ts'
import { emptySupportState, supportStates } from './looks/supports.ts'
import { vaultStates } from './looks/vault.ts'

/** One thing a screen can show. */
export type Look = {
  readonly name: string
  /** Brings it about; the looks of one screen follow one another in the same window. */
  readonly act?: (page: Page) => Promise<unknown>
  /** Is in sight when it is all drawn. */
  readonly until: (page: Page) => Locator
}
export type ScreenState = { readonly path: string; readonly looks: readonly Look[] }

/** Brings about each look of a screen in turn and answers what `judge` says of it, with its name. */
export async function judgeLooks(
  page: Page,
  looks: readonly Look[],
  judge: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const said: string[] = []
  for (const { name, act, until } of looks) {
    await act?.(page)
    await until(page).waitFor()
    said.push(...(await judge(page)).map((one) => `${name}: ${one}`))
  }
  return said
}

const button = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first()
const press = (name: string | RegExp) => (page: Page) => button(name)(page).click()
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click()
const row = (words: string) => (page: Page) => page.locator('tbody tr').filter({ hasText: words }).first()
const openRow = (words: string) => (page: Page) => row(words)(page).getByText(words).first().click()
const form = (name: string | RegExp) => (page: Page) => page.getByRole('form', { name })
const panel = (page: Page) => page.getByRole('complementary')
const words = (text: string | RegExp) => (page: Page) => page.getByRole('main').getByText(text).first()
const history = (page: Page) => page.getByRole('list', { name: 'Historia zmian' }).getByRole('listitem').first()
const paper = (page: Page) => page.getByRole('article', { name: 'Strona 1', exact: true }).locator('canvas')
const wrong = (page: Page) => page.locator('[aria-invalid="true"]').first()

const panelGone = async (page: Page) => {
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
}
const after =
  (...acts: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page)
  }

/** What the screens of the money, the lists and the frame show over the sample file. */
export const frameStates: readonly ScreenState[] = [
  {
    path: '/',
    looks: [
      { name: 'Dziś', until: words('Pieniądze z dotacji') },
      {
        name: 'sprawy wielu osób',
        act: press(/^Listy obecności/),
        until: (page) => page.getByRole('list', { name: 'Osoby' }).first(),
      },
      { name: 'kto jest przy pracy', act: press(/^Przy pracy/), until: (page) => page.getByRole('menu') },
      { name: 'menu zamknięte', act: (page) => page.keyboard.press('Escape'), until: words('Po terminie') },
    ],
  },
  {
    path: '/uczestnicy',
    looks: [
      { name: 'lista', until: row('Żyła') },
      {
        name: 'nic nie pasuje',
        act: (page) => page.getByLabel('Szukaj').fill('qqq'),
        until: words('Nic nie pasuje do filtra.'),
      },
    ],
  },
  {
    path: '/uczestnicy/1',
    looks: [
      { name: 'dane', until: form('Dane osoby') },
      { name: 'udział', act: tab('Udział'), until: words(/zaświadczenie \d+\/KIS/) },
      { name: 'historia', act: tab('Historia'), until: history },
    ],
  },
  {
    path: '/uczestnicy/nowa',
    looks: [
      { name: 'nowa osoba', until: form('Nowa osoba') },
      { name: 'odmowa', act: press('Dodaj osobę'), until: wrong },
    ],
  },
  { path: '/edycje', looks: [{ name: 'lista', until: row('2021') }] },
  { path: '/edycje/nowa', looks: [{ name: 'nowa edycja', until: form('Nowa edycja') }] },
  {
    path: '/edycje/1',
    looks: [
      { name: 'uczestnicy', until: row('Żyła') },
      { name: 'udział osoby', act: openRow('Żyła'), until: panel },
      { name: 'dopisanie osoby', act: after(panelGone, press('Dopisz osobę')), until: form('Dopisz osobę') },
      { name: 'program', act: tab('Program zajęć'), until: button(/^Zapisz/) },
      { name: 'dane', act: tab('Dane'), until: form('Dane edycji') },
      { name: 'historia', act: tab('Historia'), until: history },
      {
        name: 'zaznaczeni',
        act: after(tab('Uczestnicy'), (page) => page.getByLabel('Zaznacz wszystkie widoczne').check()),
        until: words(/Zaznaczono/),
      },
    ],
  },
  { path: '/edycje/1/zaswiadczenia?udzialy=12', looks: [{ name: 'wydawanie', until: paper }] },
  { path: '/zaswiadczenia', looks: [{ name: 'rejestr', until: row('12/KIS/2021') }] },
  {
    path: '/zaswiadczenia/1',
    looks: [
      { name: 'zaświadczenie', until: paper },
      { name: 'unieważnienie', act: tab('Unieważnienie'), until: form(/^Unieważnij/) },
    ],
  },
  { path: '/zaswiadczenia/12', looks: [{ name: 'unieważnione', until: words(/^Unieważnione/) }] },
  { path: '/zaswiadczenia/wydruk?id=1,2', looks: [{ name: 'wydruk', until: paper }] },
  { path: '/dotacje', looks: [{ name: 'lista', until: row('Od KIS-u') }] },
  {
    path: '/dotacje/nowa',
    looks: [
      { name: 'nowa dotacja', until: form('Nowa dotacja') },
      { name: 'odmowa', act: press('Dodaj dotację'), until: wrong },
    ],
  },
  {
    path: '/dotacje/1',
    looks: [
      { name: 'budżet', until: row('I.1.1.') },
      { name: 'pozycja', act: openRow('I.1.1.'), until: form(/^Pozycja/) },
      { name: 'działanie', act: openRow('I.2.'), until: form(/^Działanie/) },
      { name: 'nowa pozycja', act: press('Pozycja'), until: form('Nowa pozycja budżetu') },
      { name: 'dokumenty', act: tab('Dokumenty'), until: row('LP/8/2021') },
      { name: 'sprawozdania', act: tab('Sprawozdania'), until: words(/^Sprawozdanie końcowe/) },
      { name: 'umowa', act: tab('Umowa'), until: form('Umowa i zasady dotacji') },
      { name: 'historia', act: tab('Historia'), until: history },
    ],
  },
  {
    path: '/dokumenty',
    looks: [
      { name: 'lista', until: row('LP/8/2021') },
      { name: 'nowy dokument', act: press('Nowy dokument'), until: form('Nowy dokument') },
      {
        name: 'pozycje do wyboru',
        act: (page) => page.getByRole('combobox', { name: 'Pozycja budżetu' }).click(),
        until: (page) => page.getByRole('listbox').getByRole('option').first(),
      },
      {
        name: 'podział i odmowa',
        act: after((page) => page.keyboard.press('Escape'), press('Podziel kwotę'), press('Zapisz dokument')),
        until: wrong,
      },
      {
        name: 'pytanie o niezapisane',
        act: (page) => page.getByRole('link', { name: 'Dotacje' }).click(),
        until: (page) => page.getByRole('dialog'),
      },
      { name: 'po odejściu', act: press('Odejdź bez zapisania'), until: row('Od KIS-u') },
    ],
  },
  {
    path: '/dokumenty?dokument=1',
    looks: [
      { name: 'dokument', until: form(/^Dokument/) },
      { name: 'historia', act: tab('Historia'), until: history },
    ],
  },
  { path: '/sprawozdania', looks: [{ name: 'lista', until: row('Sprawozdanie końcowe') }] },
  { path: '/sprawozdania/nowe', looks: [{ name: 'nowe sprawozdanie', until: form('Nowe sprawozdanie') }] },
  {
    path: '/sprawozdania/1',
    looks: [
      { name: 'podgląd', until: paper },
      ...['Nagłówek', 'I.1 Rezultaty', 'II.1 Wydatki', 'II.2 Źródła finansowania', 'Podpisy'].map((part) => ({
        name: part,
        act: press(new RegExp(`^${part}`)),
        until: (page: Page) => page.getByRole('heading', { level: 2, name: part }),
      })),
      { name: 'historia', act: press('Historia zmian'), until: history },
    ],
  },
  {
    path: '/sprawozdania/1/brzmienia',
    looks: [
      { name: 'brzmienia', until: (page) => page.locator('tbody tr').first() },
      { name: 'brzmienie', act: (page) => page.locator('tbody tr td').first().click(), until: button('Porównano') },
    ],
  },
  {
    path: '/historia',
    looks: [
      { name: 'historia', until: row('Dodano sprawozdanie') },
      { name: 'krok', act: openRow('Dodano sprawozdanie'), until: button('Historia tego zapisu') },
      { name: 'historia zapisu', act: press('Historia tego zapisu'), until: history },
      {
        name: 'sprawdzenie',
        act: after(press('Sprawdź historię'), (page) =>
          panel(page).getByRole('button', { name: 'Sprawdź historię' }).click(),
        ),
        until: (page) => panel(page).getByText('Historia jest cała'),
      },
    ],
  },
  { path: '/kosz', looks: [{ name: 'kosz', until: button(/^Przywróć/) }] },
  {
    path: '/ustawienia',
    looks: [
      { name: 'stowarzyszenie', until: form('Dane stowarzyszenia') },
      ...['Klub', 'Wygląd', 'O programie'].map((part) => ({
        name: part,
        act: tab(part),
        until: (page: Page) => page.getByRole('tabpanel', { name: part }),
      })),
      {
        name: 'osoba podpisująca',
        act: after(tab('Osoby podpisujące'), press('Dodaj osobę podpisującą')),
        until: form(/osoba podpisująca/),
      },
      {
        name: 'osoba przy pracy',
        act: after(tab('Osoby przy pracy'), press('Dodaj osobę przy pracy')),
        until: form('Nowa osoba przy pracy'),
      },
    ],
  },
  { path: '/nie-ma-takiego', looks: [{ name: 'nie ma takiego ekranu', until: words('Pod tym adresem nic nie ma.') }] },
]

/** What case work shows over it. */
export const peopleStates: readonly ScreenState[] = [
  ...certificateStates,
  ...classesStates,
  ...diagnosisStates,
  ...participationStates,
  ...planStates,
  ...recruitmentStates,
  ...supportStates,
]
/** What the work on grants shows over it. */
export const grantStates: readonly ScreenState[] = [
  ...budgetVersionStates,
  ...filingStates,
  ...expenseStates,
  ...generatorStates,
  ...peopleReportStates,
  ...scanStates,
]
/** What the rest of the office shows over it: partners, days, staff, the care of the file. */
export const officeStates: readonly ScreenState[] = [
  ...agendaStates,
  ...partnerStates,
  ...protectionStates,
  ...copyStates,
  ...fileCheckStates,
  ...staffStates,
  ...searchStates,
]
/** Everything the screens show over the sample file. */
export const sampleStates: readonly ScreenState[] = [...frameStates, ...peopleStates, ...grantStates, ...officeStates]

const one = (path: string, until: Look['until']): ScreenState => ({ path, looks: [{ name: 'pusty plik', until }] })
/** What stands on the screens before anything has been entered. */
export const emptyStates: readonly ScreenState[] = [
  one('/', words('Pierwsze kroki')),
  one('/pierwsze-kroki', form('Dane stowarzyszenia')),
  one('/pierwsze-kroki/edycja', form('Nowa edycja')),
  one('/uczestnicy', button('Dodaj pierwszą osobę')),
  one('/edycje', words(/Nie ma jeszcze|pierwsz/)),
  emptySupportState,
  emptyAgendaState,
  emptyPartnerState,
  emptyClassesState,
  emptyStaffState,
  one('/zaswiadczenia', words('Nie wydano jeszcze żadnego zaświadczenia')),
  one('/raporty', button('Dodaj pierwszą edycję')),
  one('/dotacje', button('Dodaj pierwszą dotację')),
  one('/dokumenty', button('Wpisz pierwszy dokument')),
  one('/sprawozdania', words(/Nie ma jeszcze|Najpierw/)),
  one('/sprawozdania/nowe', words('Najpierw wpisz dotację')),
  one('/ochrona-danych', words('Nie wpłynął jeszcze żaden wniosek')),
  one('/historia', words('W tym pliku nic jeszcze nie zapisano')),
  one('/kosz', words('Kosz jest pusty')),
  one('/ustawienia', form('Dane stowarzyszenia')),
  one('/ustawienia/podpisy', button('Dodaj osobę podpisującą')),
  ownCopyState,
  ...sampleBesideStates,
  ...vaultStates,
]
