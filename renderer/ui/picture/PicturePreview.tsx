import { Button } from '@mantine/core'
import {
  IconArrowAutofitWidth,
  IconDeviceFloppy,
  IconExternalLink,
  IconMinus,
  IconPlus,
  IconRotate,
  IconRotateClockwise,
} from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Bridge } from '#shared/contract/bridge.ts'
import { Loading } from '../layout/Loading.tsx'
import { RefusedState } from '../layout/RefusedState.tsx'
import { Tool } from '../pdf/PdfToolbar.tsx'
import pdfCss from '../pdf/pdf.module.css'
import css from './picture.module.css'

type Props = {
  fileId: string
  mime: string
  /** What is shown, for those who hear it. */
  label: string
  road: Pick<Bridge, 'file' | 'saveFile' | 'openFile'>
}
type Size = { readonly width: number; readonly height: number }
type Said = { readonly text: string; readonly refused: boolean } | undefined
const padding = 24
const smallest = 5
const largest = 400

/** The address of a picture kept in memory; it is let go with the screen. */
function usePicture({ fileId, mime, road }: Pick<Props, 'fileId' | 'mime' | 'road'>) {
  const [address, setAddress] = useState<string>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let made: string | undefined
    let wanted = true
    road.file(fileId).then(
      (bytes) => {
        if (!wanted) return
        made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }))
        setAddress(made)
      },
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [fileId, mime, road])
  return { address, failed, fail: () => setFailed(true) }
}

/** A picture as large as its place allows, or as large as one wishes; turned in sight only, the file stays as it is. */
export function PicturePreview({ fileId, mime, label, road }: Props) {
  const { address, failed, fail } = usePicture({ fileId, mime, road })
  const view = useRef<HTMLElement>(null)
  const [size, setSize] = useState<Size>()
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const [turned, setTurned] = useState(0)
  const [said, setSaid] = useState<Said>()
  const isOnSide = turned % 180 !== 0
  const shown = size && (isOnSide ? { width: size.height, height: size.width } : size)
  const room = view.current && { width: view.current.clientWidth, height: view.current.clientHeight }
  const fit =
    shown && room ? Math.min(1, (room.width - padding) / shown.width, (room.height - padding) / shown.height) : 1
  const scale = zoom === 'fit' ? Math.max(fit, smallest / 100) : zoom / 100
  const percent = Math.round(scale * 100)
  const zoomBy = (by: number) => setZoom(Math.min(largest, Math.max(smallest, percent + by)))
  const turn = (by: number) => setTurned((turned + by + 360) % 360)

  const act = async (work: () => Promise<Said>) =>
    setSaid(
      await work().catch(() => ({
        text: 'Nie udało się. Skan pozostaje w podglądzie; spróbuj ponownie.',
        refused: true,
      })),
    )
  const save = () =>
    act(async () => ((await road.saveFile(fileId)) ? { text: 'Zapisano plik.', refused: false } : undefined))
  const openOutside = () =>
    act(async () => {
      const answer = await road.openFile(fileId)
      return answer.ok
        ? { text: 'Otwarto w programie systemu.', refused: false }
        : { text: answer.error.message, refused: true }
    })
  const onKey = (event: KeyboardEvent) => {
    const keys = new Map<string, () => void>([
      ['+', () => zoomBy(25)],
      ['-', () => zoomBy(-25)],
      ['0', () => setZoom('fit')],
      ['1', () => setZoom(100)],
      ['r', () => turn(90)],
    ])
    const key = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key)
    if (!key) return
    event.preventDefault()
    key()
  }
  return (
    <section className={css.preview} aria-label={label} aria-busy={!size}>
      <div className={pdfCss.toolbar} role="toolbar" aria-label="Podgląd skanu">
        <Tool label="Zmniejsz" icon={IconMinus} onClick={() => zoomBy(-25)} />
        <button type="button" className={pdfCss.zoom} title="Wielkość skanu (100 %)" onClick={() => setZoom(100)}>
          {percent}&nbsp;%
        </button>
        <Tool label="Powiększ" icon={IconPlus} onClick={() => zoomBy(25)} />
        <Tool label="Cały skan" icon={IconArrowAutofitWidth} onClick={() => setZoom('fit')} pressed={zoom === 'fit'} />
        <Tool label="Obróć w lewo" icon={IconRotate} onClick={() => turn(-90)} />
        <Tool label="Obróć w prawo" icon={IconRotateClockwise} onClick={() => turn(90)} />
        <span className={pdfCss.gap} />
        <div className={pdfCss.acts}>
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={() => void save()}
          >
            Zapisz plik
          </Button>
          <Button
            variant="default"
            leftSection={<IconExternalLink size={16} aria-hidden />}
            onClick={() => void openOutside()}
          >
            Otwórz w programie systemu
          </Button>
        </div>
      </div>
      {said && (
        <p role={said.refused ? 'alert' : 'status'} className={said.refused ? pdfCss.refused : pdfCss.said}>
          {said.text}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture is scrolled and enlarged with the keyboard */}
      <section ref={view} className={css.view} tabIndex={0} aria-label={`Obraz: ${label}`} onKeyDown={onKey}>
        {failed && (
          <RefusedState
            error={{ message: 'Nie udało się pokazać obrazu. Dane są bezpieczne; zapisz plik i otwórz go z dysku.' }}
          />
        )}
        {!address && !failed && <Loading what="Przygotowuję podgląd…" />}
        {address && !failed && (
          <div
            className={shown ? css.sheet : css.measured}
            style={shown && { width: shown.width * scale, height: shown.height * scale }}
          >
            <img
              src={address}
              alt={label}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setSize({ width: naturalWidth, height: naturalHeight })
              }
              onError={fail}
              style={
                size && {
                  width: size.width * scale,
                  height: size.height * scale,
                  transform: `translate(-50%, -50%) rotate(${turned}deg)`,
                }
              }
            />
          </div>
        )}
      </section>
    </section>
  )
}
