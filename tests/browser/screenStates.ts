import type { Locator, Page } from 'playwright-core'

/** One thing a screen can show. */
export type ScreenState = {
  readonly name: string
  readonly path: string
  /** Brings it about once the screen is there. */
  readonly act?: (page: Page) => Promise<unknown>
  /** Is in sight when it is all drawn. */
  readonly until: (page: Page) => Locator
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

/** Everything the screens show over the sample file. */
export const sampleStates: readonly ScreenState[] = [
  { name: 'Dziś', path: '/', until: words('Pieniądze z dotacji') },
  { name: 'Kto jest przy pracy', path: '/', act: press(/^Przy pracy/), until: (page) => page.getByRole('menu') },

  { name: 'Uczestnicy', path: '/uczestnicy', until: row('Żyła') },
  {
    name: 'Uczestnicy: nic nie pasuje',
    path: '/uczestnicy',
    act: (page) => page.getByLabel('Szukaj').fill('qqq'),
    until: words('Nic nie pasuje do filtra.'),
  },
  { name: 'Osoba', path: '/uczestnicy/1', until: form('Dane osoby') },
  { name: 'Osoba: udział', path: '/uczestnicy/1', act: tab('Udział'), until: words(/zaświadczenie \d+\/KIS/) },
  { name: 'Osoba: historia', path: '/uczestnicy/1', act: tab('Historia'), until: history },
  { name: 'Nowa osoba', path: '/uczestnicy/nowa', until: form('Nowa osoba') },
  { name: 'Nowa osoba: odmowa', path: '/uczestnicy/nowa', act: press('Dodaj osobę'), until: wrong },

  { name: 'Edycje', path: '/edycje', until: row('2021') },
  { name: 'Nowa edycja', path: '/edycje/nowa', until: form('Nowa edycja') },
  { name: 'Edycja', path: '/edycje/1', until: row('Żyła') },
  {
    name: 'Edycja: zaznaczeni',
    path: '/edycje/1',
    act: (page) => page.getByLabel('Zaznacz wszystkie widoczne').check(),
    until: words(/Zaznaczono/),
  },
  { name: 'Edycja: udział osoby', path: '/edycje/1', act: openRow('Żyła'), until: panel },
  { name: 'Edycja: dopisanie osoby', path: '/edycje/1', act: press('Dopisz osobę'), until: form('Dopisz osobę') },
  { name: 'Edycja: program', path: '/edycje/1', act: tab('Program zajęć'), until: button(/^Zapisz/) },
  { name: 'Edycja: dane', path: '/edycje/1', act: tab('Dane'), until: button(/^Zapisz/) },
  { name: 'Edycja: historia', path: '/edycje/1', act: tab('Historia'), until: history },
  { name: 'Wydawanie zaświadczeń', path: '/edycje/1/zaswiadczenia?udzialy=12', until: paper },

  { name: 'Zaświadczenia', path: '/zaswiadczenia', until: row('12/KIS/2021') },
  { name: 'Zaświadczenie', path: '/zaswiadczenia/1', until: paper },
  { name: 'Zaświadczenie unieważnione', path: '/zaswiadczenia/12', until: words(/^Unieważnione/) },
  { name: 'Unieważnienie', path: '/zaswiadczenia/1', act: tab('Unieważnienie'), until: form(/^Unieważnij/) },
  { name: 'Wydruk zaświadczeń', path: '/zaswiadczenia/wydruk?id=1,2', until: paper },

  { name: 'Dotacje', path: '/dotacje', until: row('Od KIS-u') },
  { name: 'Nowa dotacja', path: '/dotacje/nowa', until: form('Nowa dotacja') },
  { name: 'Nowa dotacja: odmowa', path: '/dotacje/nowa', act: press('Dodaj dotację'), until: wrong },
  { name: 'Budżet', path: '/dotacje/1', until: row('I.1.1.') },
  { name: 'Pozycja budżetu', path: '/dotacje/1', act: openRow('I.1.1.'), until: form(/^Pozycja/) },
  { name: 'Działanie', path: '/dotacje/1', act: openRow('I.2.'), until: panel },
  { name: 'Nowa pozycja budżetu', path: '/dotacje/1', act: press('Pozycja'), until: form('Nowa pozycja budżetu') },
  { name: 'Dokumenty dotacji', path: '/dotacje/1/dokumenty', until: row('LP/8/2021') },
  { name: 'Sprawozdania dotacji', path: '/dotacje/1/sprawozdania', until: words(/^Sprawozdanie końcowe/) },
  { name: 'Umowa', path: '/dotacje/1/umowa', until: form('Umowa i zasady dotacji') },
  { name: 'Historia dotacji', path: '/dotacje/1/historia', until: history },

  { name: 'Dokumenty', path: '/dokumenty', until: row('LP/8/2021') },
  { name: 'Dokument', path: '/dokumenty?dokument=1', until: form(/^Dokument/) },
  { name: 'Dokument: historia', path: '/dokumenty?dokument=1', act: tab('Historia'), until: history },
  { name: 'Nowy dokument', path: '/dokumenty', act: press('Nowy dokument'), until: form('Nowy dokument') },
  {
    name: 'Nowy dokument: podział i odmowa',
    path: '/dokumenty',
    act: async (page) => {
      await press('Nowy dokument')(page)
      await press('Podziel kwotę')(page)
      await press('Zapisz dokument')(page)
    },
    until: wrong,
  },
  {
    name: 'Lista pozycji budżetu',
    path: '/dokumenty',
    act: async (page) => {
      await press('Nowy dokument')(page)
      await page.getByRole('combobox', { name: 'Pozycja budżetu' }).click()
    },
    until: (page) => page.getByRole('listbox').getByRole('option').first(),
  },
  {
    name: 'Pytanie o niezapisane',
    path: '/dokumenty',
    act: async (page) => {
      await press('Nowy dokument')(page)
      await page.getByRole('textbox', { name: 'Numer', exact: true }).fill('1')
      await page.getByRole('link', { name: 'Dotacje' }).click()
    },
    until: (page) => page.getByRole('dialog'),
  },

  { name: 'Sprawozdania', path: '/sprawozdania', until: row('Sprawozdanie końcowe') },
  { name: 'Nowe sprawozdanie', path: '/sprawozdania/nowe', until: form('Nowe sprawozdanie') },
  { name: 'Sprawozdanie', path: '/sprawozdania/1', until: paper },
  ...['Nagłówek', 'I.1 Rezultaty', 'II.1 Wydatki', 'II.2 Źródła finansowania', 'Podpisy'].map((part) => ({
    name: `Sprawozdanie: ${part}`,
    path: '/sprawozdania/1',
    act: press(new RegExp(`^${part}`)),
    until: (page: Page) => page.getByRole('heading', { level: 2, name: part }),
  })),
  { name: 'Sprawozdanie: historia', path: '/sprawozdania/1', act: press('Historia zmian'), until: history },
  {
    name: 'Brzmienia formularza',
    path: '/sprawozdania/1/brzmienia',
    until: (page) => page.locator('tbody tr').first(),
  },
  {
    name: 'Brzmienie',
    path: '/sprawozdania/1/brzmienia',
    act: (page) => page.locator('tbody tr td').first().click(),
    until: button('Porównano'),
  },

  { name: 'Historia', path: '/historia', until: row('Dodano sprawozdanie') },
  { name: 'Krok historii', path: '/historia', act: openRow('Dodano sprawozdanie'), until: panel },
  { name: 'Kosz', path: '/kosz', until: button(/^Przywróć/) },

  { name: 'Ustawienia', path: '/ustawienia', until: form('Dane stowarzyszenia') },
  ...['Klub', 'Wygląd', 'O programie'].map((part) => ({
    name: `Ustawienia: ${part}`,
    path: '/ustawienia',
    act: tab(part),
    until: (page: Page) => page.getByRole('tabpanel', { name: part }),
  })),
  { name: 'Osoby podpisujące', path: '/ustawienia/podpisy', act: press('Dodaj osobę podpisującą'), until: panel },
  { name: 'Osoby przy pracy', path: '/ustawienia/praca', act: press('Dodaj osobę przy pracy'), until: panel },
  { name: 'Nie ma takiego ekranu', path: '/nie-ma-takiego', until: words('Pod tym adresem nic nie ma.') },
]

/** What stands on the screens before anything has been entered. */
export const emptyStates: readonly ScreenState[] = [
  {
    name: 'Dziś',
    path: '/',
    until: (page) => page.getByRole('main').getByRole('link').or(page.getByRole('main').getByRole('button')).first(),
  },
  { name: 'Uczestnicy', path: '/uczestnicy', until: button('Dodaj pierwszą osobę') },
  { name: 'Edycje', path: '/edycje', until: words(/Nie ma jeszcze|pierwsz/) },
  { name: 'Zaświadczenia', path: '/zaswiadczenia', until: words('Nie wydano jeszcze żadnego zaświadczenia') },
  { name: 'Dotacje', path: '/dotacje', until: button('Dodaj pierwszą dotację') },
  { name: 'Dokumenty', path: '/dokumenty', until: button('Wpisz pierwszy dokument') },
  { name: 'Sprawozdania', path: '/sprawozdania', until: words(/Nie ma jeszcze|Najpierw/) },
  { name: 'Nowe sprawozdanie', path: '/sprawozdania/nowe', until: words('Najpierw wpisz dotację') },
  { name: 'Historia', path: '/historia', until: words('W tym pliku nic jeszcze nie zapisano') },
  { name: 'Kosz', path: '/kosz', until: words('Kosz jest pusty') },
  { name: 'Ustawienia', path: '/ustawienia', until: form('Dane stowarzyszenia') },
  { name: 'Osoby podpisujące', path: '/ustawienia/podpisy', until: button('Dodaj osobę podpisującą') },
]
