import { bars } from '#shared/charts/bars.ts'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { radar } from '#shared/charts/radar.ts'
import { Chart } from '../ui/charts/Chart.tsx'
import { Piece } from './Piece.tsx'

const names = [
  'Sprawczość i poczucie wpływu',
  'Samoocena i mocne strony',
  'Motywacja i cele',
  'Radzenie sobie ze stresem i zdrowie',
  'Prawa i kontakt z instytucjami',
  'Mobilność i kompetencje cyfrowe',
]
const before = [3, 2, null, 5, 10, 1]
const after = [6, 2, 7, 4, 10, 9]
const size = { width: 520, text: 13 }
const scale = { from: 1, to: 10 }
const marks = [1, 4, 7, 10]

const web = radar(
  {
    axes: names,
    series: [
      { name: 'początkowy', values: before },
      { name: 'końcowy', values: after },
    ],
    ...scale,
    rings: marks,
  },
  size,
)
const pairs = dumbbell(
  {
    rows: names.map((name, at) => ({ name, before: before[at] ?? null, after: after[at] ?? null, words: '+3' })),
    ...scale,
    ticks: marks,
    beforeName: 'początek',
    afterName: 'koniec',
  },
  size,
)
const single = bars(
  { rows: names.map((name, at) => ({ name, values: [at * 3], words: `${at * 3} osób` })), series: ['osoby'] },
  size,
)
const stacked = bars(
  {
    rows: names.map((name, at) => ({ name, values: [7 - at, 3, at] })),
    series: ['wzrost', 'bez zmian', 'spadek'],
  },
  size,
)

/** Every chart: what was not rated, equal values, the ends of the scale, nothing at all, several series. */
export const ChartPieces = () => (
  <>
    <Piece name="Wykres radarowy">
      <Chart drawing={web} label="Przykładowe oceny na wykresie radarowym" />
    </Piece>
    <Piece name="Wykres przed i po">
      <Chart drawing={pairs} label="Przykładowe oceny przed i po" />
    </Piece>
    <Piece name="Słupki">
      <Chart drawing={single} label="Przykładowe liczby osób" />
    </Piece>
    <Piece name="Słupki z kilkoma częściami">
      <Chart drawing={stacked} label="Przykładowe liczby osób w częściach" />
    </Piece>
  </>
)
