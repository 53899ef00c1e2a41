import { Page } from '../ui/layout/Page.tsx'

/** Each piece of the kit in all its states; only in builds made with VITE_GALLERY. */
export default function GalleryPage() {
  return (
    <Page title="Galeria" scrolls>
      <p />
    </Page>
  )
}
