import type { Drawing, Ink, MarkForm, Point, Shape } from './drawing.ts'

/** Two decimals are finer than any printer. */
const short = (value: number): string => String(Math.round(value * 100) / 100)
const pair = ({ x, y }: Point): string => `${short(x)} ${short(y)}`
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?!\t)\p{Cc}/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign]!)

/** The path of a line. */
export const linePath = (points: readonly Point[], closed: boolean): string =>
  `M${points.map(pair).join('L')}${closed ? 'Z' : ''}`

const unit: Readonly<Record<Exclude<MarkForm, 'circle' | 'hollowCircle'>, readonly Point[]>> = {
  square: [
    { x: -0.9, y: -0.9 },
    { x: 0.9, y: -0.9 },
    { x: 0.9, y: 0.9 },
    { x: -0.9, y: 0.9 },
  ],
  triangle: [
    { x: 0, y: -1.1 },
    { x: 1, y: 0.8 },
    { x: -1, y: 0.8 },
  ],
  diamond: [
    { x: 0, y: -1.2 },
    { x: 1.2, y: 0 },
    { x: 0, y: 1.2 },
    { x: -1.2, y: 0 },
  ],
}
/** The path of a mark that is no circle. */
export const markPath = (form: keyof typeof unit, at: Point, size: number): string =>
  linePath(
    unit[form].map(({ x, y }) => ({ x: at.x + x * size, y: at.y + y * size })),
    true,
  )

/** Colours in print: apart from each other in hue for those who see colours, in darkness for those who do not and for a grey printer. */
export const printInks: Readonly<Record<Ink, string>> = {
  text: '#1a1a1a',
  dim: '#595959',
  grid: '#c4c4c4',
  series1: '#0b4a77',
  series2: '#ad5c00',
  series3: '#9cc7e4',
  series4: '#f3d69b',
  series5: '#7a7a7a',
  onSeries1: '#ffffff',
  onSeries2: '#ffffff',
  onSeries3: '#1a1a1a',
  onSeries4: '#1a1a1a',
  onSeries5: '#ffffff',
}

function shapeSvg(shape: Shape, inks: Readonly<Record<Ink, string>>): string {
  const colour = inks[shape.ink]
  switch (shape.kind) {
    case 'line': {
      const dashes = shape.dashed ? ' stroke-dasharray="4 2.5"' : ''
      return `<path d="${linePath(shape.points, shape.closed ?? false)}" fill="none" stroke="${colour}" stroke-width="${short(shape.width)}"${dashes}/>`
    }
    case 'box':
      return `<rect x="${short(shape.at.x)}" y="${short(shape.at.y)}" width="${short(shape.width)}" height="${short(shape.height)}" fill="${colour}"/>`
    case 'mark': {
      const { at, size, form } = shape
      if (form === 'circle' || form === 'hollowCircle') {
        const fill = form === 'circle' ? colour : '#ffffff'
        return `<circle cx="${short(at.x)}" cy="${short(at.y)}" r="${short(size)}" fill="${fill}" stroke="${colour}" stroke-width="1.3"/>`
      }
      return `<path d="${markPath(form, at, size)}" fill="${colour}"/>`
    }
    case 'words': {
      const weight = shape.bold ? ' font-weight="bold"' : ''
      return `<text x="${short(shape.at.x)}" y="${short(shape.at.y)}" font-family="sans" font-size="${short(shape.size)}" fill="${colour}" text-anchor="${shape.anchor}"${weight}>${escaped(shape.text)}</text>`
    }
  }
}

/** The drawing as SVG for print: no style sheet, no reference, no transparency. */
export const svgOf = ({ width, height, shapes }: Drawing, inks: Readonly<Record<Ink, string>> = printInks): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}">${shapes.map((shape) => shapeSvg(shape, inks)).join('')}</svg>`
