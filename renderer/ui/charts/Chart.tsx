import type { Drawing, Shape } from '#shared/charts/drawing.ts'
import { linePath, markPath } from '#shared/charts/svg.ts'
import css from './chart.module.css'

function Piece({ shape }: { shape: Shape }) {
  const ink = css[shape.ink]
  switch (shape.kind) {
    case 'line':
      return (
        <path
          className={`${css.line} ${ink}`}
          d={linePath(shape.points, shape.closed ?? false)}
          strokeWidth={shape.width}
          {...(shape.dashed ? { strokeDasharray: '5 3' } : {})}
        />
      )
    case 'box':
      return (
        <rect className={`${css.box} ${ink}`} x={shape.at.x} y={shape.at.y} width={shape.width} height={shape.height} />
      )
    case 'mark':
      if (shape.form === 'circle' || shape.form === 'hollowCircle')
        return (
          <circle
            className={`${shape.form === 'circle' ? css.filled : css.hollow} ${ink}`}
            cx={shape.at.x}
            cy={shape.at.y}
            r={shape.size}
          />
        )
      return <path className={`${css.filled} ${ink}`} d={markPath(shape.form, shape.at, shape.size)} />
    case 'words':
      return (
        <text
          className={`${css.words} ${ink}`}
          x={shape.at.x}
          y={shape.at.y}
          fontSize={shape.size}
          textAnchor={shape.anchor}
          {...(shape.bold ? { fontWeight: 650 } : {})}
        >
          {shape.text}
        </text>
      )
  }
}

type Props = {
  drawing: Drawing
  /** What the chart shows, in one sentence. The figures themselves stand in a table near it: say so. */
  label: string
}

/** A chart in the colours of the screen, light or dark; never wider than its drawing and as narrow as its place. */
export const Chart = ({ drawing, label }: Props) => (
  <svg
    className={css.chart}
    role="img"
    aria-label={label}
    viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    width={drawing.width}
    height={drawing.height}
  >
    {drawing.shapes.map((shape, index) => (
      // A drawing is made anew as a whole; its pieces have no identity but their order.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Piece key={index} shape={shape} />
    ))}
  </svg>
)
