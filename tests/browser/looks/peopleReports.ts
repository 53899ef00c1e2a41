import type { Page } from 'playwright-core'
import type { ScreenState } from '../screenStates.ts'

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const closed = async (page: Page) => {
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
}
const then = (name: string | RegExp) => async (page: Page) => {
  await closed(page)
  await press(name)(page)
}
const panel = (page: Page) => page.getByRole('complementary')
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true })
const paper = (page: Page) => page.getByRole('article', { name: 'Strona 1', exact: true }).locator('canvas')

/** Reports of people over the sample: of the edition, of the year, of the ministry, for the public. */
export const peopleReportStates: readonly ScreenState[] = [
  {
    path: '/raporty',
    looks: [
      { name: 'edycja', until: heading('Uczestnicy') },
      { name: 'lista za liczbą', act: press(/^Ukończyły: .*Otwórz listę/), until: panel },
      {
        name: 'liczba wpisana ręcznie',
        act: (page) => page.getByRole('tab', { name: 'Zmień ręcznie' }).click(),
        until: (page) => page.getByRole('form', { name: /^Zmień ręcznie/ }),
      },
      { name: 'do sprawdzenia', act: then(/^Do sprawdzenia/), until: panel },
      {
        name: 'dane z innych źródeł',
        act: then('Dodaj dane'),
        until: (page) => page.getByRole('form', { name: 'Dane z innego źródła' }),
      },
      {
        name: 'wersja publiczna',
        act: (page) => page.getByLabel('Wersja publiczna').check(),
        until: (page) => page.getByText(/^Wersja publiczna: bez nazwisk/),
      },
      { name: 'wydruk', act: press('Podgląd wydruku'), until: paper },
    ],
  },
  {
    path: '/raporty?raport=cas&za=inYear&rok=2021',
    looks: [
      { name: 'MRiPS CAS 01', until: heading('1. Źródła finansowania') },
      { name: 'pieniądze roku', act: press('Wpisz źródło'), until: panel },
    ],
  },
  {
    path: '/raporty?raport=yearly&za=inYear&rok=2021',
    looks: [{ name: 'roczne', until: heading('Uczestnicy i efekty') }],
  },
  {
    path: '/raporty?za=onDay&dzien=2021-07-01',
    looks: [{ name: 'na dzień', until: heading('Uczestnicy') }],
  },
]
