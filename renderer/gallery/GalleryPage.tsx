import { lazy, Suspense } from 'react'
import { Page } from '../ui/layout/Page.tsx'
import { ChartPieces } from './ChartPieces.tsx'
import { FormPieces } from './FormPieces.tsx'
import css from './gallery.module.css'
import { Piece } from './Piece.tsx'
import { StatePieces } from './StatePieces.tsx'
import { sampleRoad } from './sampleRoad.ts'
import { TablePieces } from './TablePieces.tsx'

const PdfPreview = lazy(() => import('../ui/pdf/PdfPreview.tsx'))

/** Each piece of the kit in all its states. */
export default function GalleryPage() {
  return (
    <Page title="Galeria" scrolls>
      <div className={css.gallery}>
        <StatePieces />
        <TablePieces />
        <FormPieces />
        <ChartPieces />
        <Piece name="Podgląd wydruku" height={620}>
          <Suspense fallback={null}>
            <PdfPreview fileId="wzor" label="Zaświadczenia" road={sampleRoad} />
          </Suspense>
        </Piece>
      </div>
    </Page>
  )
}
