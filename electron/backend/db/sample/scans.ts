/** Scans of the sample: small papers made by the program, the same on every run. Letters only: the font of a bare PDF has no Polish ones. */
export type SampleScan = {
  /** Number of the document they belong to; null: the contract. */
  readonly number: string | null
  readonly purpose: 'document' | 'payment' | 'agreement'
  readonly name: string
  readonly lines: readonly string[]
}

export const sampleScans: readonly SampleScan[] = [
  {
    number: null,
    purpose: 'agreement',
    name: 'umowa o realizację zadania.pdf',
    lines: ['UMOWA', 'o realizacje zadania publicznego', '(skan przykladowy)'],
  },
  {
    number: 'FV 1207/05/2021',
    purpose: 'document',
    name: 'FV 1207-05-2021.pdf',
    lines: ['FAKTURA VAT nr FV 1207/05/2021', 'materialy biurowe, 851,19 zl', '(skan przykladowy)'],
  },
  {
    number: 'FV 1207/05/2021',
    purpose: 'payment',
    name: 'przelew 25-05-2021.pdf',
    lines: ['POTWIERDZENIE PRZELEWU', '25.05.2021, 851,19 zl', '(skan przykladowy)'],
  },
  {
    number: '1/KIS/2021',
    purpose: 'document',
    name: 'rachunek 1-KIS-2021.pdf',
    lines: ['RACHUNEK nr 1/KIS/2021', 'obiady, 1 110,00 zl', '(skan przykladowy)'],
  },
]

/** The paper of a scan as a PDF of one page. */
export function scanPaper({ lines }: SampleScan): Uint8Array {
  const content = `BT /F1 16 Tf 24 TL 72 740 Td ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + end)
}
