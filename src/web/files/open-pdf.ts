import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { PdfData } from './pdf-data.ts'
import 'pdfjs-dist/web/pdf_viewer.css'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Where the reader is in the document. */
export type Place = { page: number; pages: number; percent: number }

type Options = {
  /** Absolutely positioned, with one child that the pages go into. */
  container: HTMLDivElement
  url: string
  onPlace: (place: Place) => void
  onProblem: (error: unknown) => void
}

export type OpenPdf = {
  goTo: (page: number) => void
  zoom: (steps: number) => void
  fitWidth: () => void
  close: () => void
}

/** Shows a PDF in the container, page by page as it is scrolled; also its text, for copying and for ears. */
export function openPdf({ container, url, onPlace, onProblem }: Options): OpenPdf {
  const loading = pdfjs.getDocument({
    url,
    BinaryDataFactory: PdfData,
    useWorkerFetch: false,
  })
  let viewer: Awaited<ReturnType<typeof makeViewer>> | undefined
  let closed = false

  async function show() {
    const [pdf, made] = await Promise.all([loading.promise, makeViewer(container)])
    if (closed) return
    viewer = made
    const tell = () =>
      onPlace({
        page: made.currentPageNumber,
        pages: pdf.numPages,
        percent: Math.round(made.currentScale * 100),
      })
    for (const event of ['pagesinit', 'pagechanging', 'scalechanging']) {
      made.eventBus.on(event, tell)
    }
    made.eventBus.on('pagesinit', () => {
      made.currentScaleValue = 'page-width'
    })
    made.linkService.setDocument(pdf)
    made.setDocument(pdf)
  }
  show().catch((error: unknown) => {
    if (!closed) onProblem(error)
  })

  return {
    goTo: (page) => {
      if (viewer) viewer.currentPageNumber = page
    },
    zoom: (steps) => viewer?.updateScale({ steps }),
    fitWidth: () => {
      if (viewer) viewer.currentScaleValue = 'page-width'
    },
    close: () => {
      closed = true
      viewer?.cleanup()
      void loading.destroy()
    },
  }
}

async function makeViewer(container: HTMLDivElement) {
  // The viewer takes the library from there, and only when it is loaded itself.
  Object.assign(globalThis, { pdfjsLib: pdfjs })
  const { EventBus, PDFLinkService, PDFViewer, LinkTarget } = await import(
    'pdfjs-dist/web/pdf_viewer.mjs'
  )
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.BLANK })
  // Seals and signatures are annotations: they are drawn; nothing can be filled in.
  const annotationMode = pdfjs.AnnotationMode.ENABLE
  const viewer = new PDFViewer({ container, eventBus, linkService, annotationMode })
  linkService.setViewer(viewer)
  return viewer
}
