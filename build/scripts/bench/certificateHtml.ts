import { pathToFileURL } from 'node:url'
import type { CertificateText } from './certificateText.ts'

const html = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const p = (style: string, text: string): string => `<p style="${style}">${html(text)}</p>`
const faint = 'color:#595959;'

/** The same pages for a browser: one `section` per certificate, the fonts from their files. */
export const certificateHtml = (
  certificates: readonly CertificateText[],
  regular: string,
  semiBold: string,
): string => `<!doctype html>
<html lang="pl"><head><meta charset="utf-8"><title>Zaświadczenia</title><style>
@font-face { font-family: Serif4; font-weight: 400; src: url("${pathToFileURL(regular)}") }
@font-face { font-family: Serif4; font-weight: 600; src: url("${pathToFileURL(semiBold)}") }
@page { size: A4; margin: 0 }
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: 11pt/1.35 Serif4; color: #1a1a1a; text-align: center }
section { position: relative; width: 210mm; height: 297mm; padding: 16.5mm 25mm 13mm; break-after: page; overflow: hidden }
section:last-child { break-after: auto }
section::before, section::after { content: ""; position: absolute; border: 0.8pt solid #737373; inset: 11mm }
section::after { border-width: 0.3pt; inset: 12.2mm }
.head { height: 94pt; padding-top: 10pt } .body { height: 515pt; display: flex; flex-direction: column; justify-content: center }
.sign { height: 100pt; display: grid; grid-template-columns: 1fr 1fr 150pt; gap: 12pt }
table { width: 80%; margin: 16pt auto 0; border-collapse: collapse; font-size: 9.5pt } td { border: 0.5pt solid #8c8c8c; border-width: 0.5pt 0; padding: 1.5pt 2pt 2pt; text-align: left } td + td { text-align: right }
</style></head><body>
${certificates.map(section).join('\n')}
</body></html>`

const section = (c: CertificateText): string => `<section><div class="head">
${p('font-weight:600', c.organisation)}${p(`font-size:9pt;${faint}`, c.details)}${p('font-size:10.5pt;margin-top:4pt', c.club)}${p(`font-size:9pt;${faint}`, c.register)}
</div><div class="body">
${p('font-size:26pt;font-weight:600;letter-spacing:1.5pt', 'ZAŚWIADCZENIE')}${p('font-size:12.5pt', 'o zakończeniu uczestnictwa w klubie integracji społecznej')}
${p('font-weight:600;margin-top:8pt', c.number)}${p(`font-size:9pt;margin-top:9pt;${faint}`, c.legalBasis)}
${p('font-size:11.5pt;margin-top:28pt', c.opening)}${p('font-size:28pt;font-weight:600;margin-top:4pt', c.name)}
${p('font-size:11.5pt', c.born)}${p('font-size:11.5pt;line-height:1.6;margin-top:16pt', c.sentence)}
<table><tr style="font-size:8pt;${faint}"><td>Zajęcia</td><td>Godziny</td></tr>${c.activities.map(([name, hours]) => `<tr><td>${html(name)}</td><td>${hours}</td></tr>`).join('')}</table>
${p('font-size:10.5pt;margin-top:12pt', c.total)}
</div><div class="sign">
${p('font-size:10.5pt;text-align:left;padding-top:28pt', c.placed)}${p(`font-size:8pt;padding-top:40pt;${faint}`, '(pieczęć)')}
<div style="padding-top:40pt"><div style="border-top:0.5pt solid #595959;padding-top:3pt">${p('font-size:9.5pt', c.signatory)}${p(`font-size:8.5pt;${faint}`, c.function)}</div></div>
</div>${p(`font-size:8pt;margin-top:4pt;${faint}`, c.funding)}${p(`font-size:7.5pt;margin-top:4pt;${faint}`, c.foot)}</section>`
