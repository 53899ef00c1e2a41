/**
 * Makes the icon files of the installers from the two drawings in build/icons/, with a Chromium on the machine:
 * `node build/scripts/icons.mjs`. The results are committed, so that packing needs no drawing program.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const folder = join(import.meta.dirname, '..', 'icons')
const small = 32
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** Draws one size as PNG; the small ones from their own drawing. */
async function draw(page, size) {
  const svg = readFileSync(join(folder, size <= small ? 'icon-small.svg' : 'icon.svg'), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** Windows: a directory of PNG pictures. */
function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** macOS: chunks named after what they are for; the same picture serves a size and the half of it at double density. */
function icns(pngOf) {
  const kinds = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }
  const chunks = Object.entries(kinds).map(([kind, size]) => chunk(kind, pngOf(size)))
  return chunk('icns', Buffer.concat(chunks))
}
function chunk(kind, content) {
  const head = Buffer.from(`${kind}....`, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
const pictures = []
for (const size of sizes) pictures.push({ size, png: await draw(page, size) })
await browser.close()

mkdirSync(join(folder, 'linux'), { recursive: true })
for (const { size, png } of pictures) if (size <= 512) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256)))
writeFileSync(
  join(folder, 'icon.icns'),
  icns((wanted) => pictures.find(({ size }) => size === wanted).png),
)
