/**
 * Sheets of labels sold for office printers, A4 upright, by their number of columns and rows. All lengths are hundredths
 * of a millimetre, measured from the left and upper edge of the sheet; labels are filled by rows, from the upper left one.
 * The measures are those of the maker's numbers named beside them; other makers cut the same sheets.
 */
export const labelGrids = {
  /** 105 × 74 mm, cut without margins (Avery 3427). */
  '2x4': { columns: 2, rows: 4, width: 10_500, height: 7_400, left: 0, top: 50, gapX: 0, gapY: 0 },
  /** 99.1 × 67.7 mm (Avery L7165). */
  '2x4margins': { columns: 2, rows: 4, width: 9_910, height: 6_770, left: 465, top: 1_310, gapX: 250, gapY: 0 },
  /** 105 × 57 mm (Avery 3425). */
  '2x5': { columns: 2, rows: 5, width: 10_500, height: 5_700, left: 0, top: 600, gapX: 0, gapY: 0 },
  /** 99.1 × 57 mm (Avery L7173). */
  '2x5margins': { columns: 2, rows: 5, width: 9_910, height: 5_700, left: 465, top: 600, gapX: 250, gapY: 0 },
  /** 70 × 42.3 mm, cut without margins (Avery 3652). */
  '3x7': { columns: 3, rows: 7, width: 7_000, height: 4_230, left: 0, top: 45, gapX: 0, gapY: 0 },
  /** 63.5 × 38.1 mm (Avery L7160). */
  '3x7margins': { columns: 3, rows: 7, width: 6_350, height: 3_810, left: 725, top: 1_515, gapX: 250, gapY: 0 },
} as const satisfies Record<string, LabelGrid>
export type LabelGridName = keyof typeof labelGrids
export const labelGridNames = Object.keys(labelGrids) as [LabelGridName, ...LabelGridName[]]

export type LabelGrid = {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly gapX: number
  readonly gapY: number
}
export const sheetWidth = 21_000
export const sheetHeight = 29_700

/** Labels on one sheet. */
export const labelsOn = ({ columns, rows }: LabelGrid): number => columns * rows

/** `2 × 5, naklejki 99,1 × 57 mm, z odstępami`, as boxes of such sheets are marked. */
export function labelGridWords(name: LabelGridName): string {
  const grid: LabelGrid = labelGrids[name]
  const mm = (hundredths: number) => String(hundredths / 100).replace('.', ',')
  const margins = grid.gapX > 0 ? 'z odstępami' : 'bez odstępów'
  return `${grid.columns} × ${grid.rows}, naklejki ${mm(grid.width)} × ${mm(grid.height)} mm, ${margins}`
}

/** Left and upper edge of a label and its sheet, all counted from 0; `index` 0 is the first label of the first sheet. */
export function labelPlace(grid: LabelGrid, index: number): { sheet: number; x: number; y: number } {
  const at = index % labelsOn(grid)
  return {
    sheet: Math.floor(index / labelsOn(grid)),
    x: grid.left + (at % grid.columns) * (grid.width + grid.gapX),
    y: grid.top + Math.floor(at / grid.columns) * (grid.height + grid.gapY),
  }
}
