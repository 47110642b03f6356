import { type Options, parseAsync, renderDocument } from 'docx-preview'

const options: Partial<Options> = {
  className: 'docx',
  // Pictures and fonts go into the page itself: nothing is fetched from anywhere.
  useBase64URL: true,
  renderChanges: true,
  // A chunk of HTML inside the document would be a page of its own in this one.
  renderAltChunks: false,
  renderComments: false,
}

/** Draws a Word document into the shadow of an element, where its styles touch nothing else. */
export async function openDocx(bytes: Blob, into: ShadowRoot): Promise<void> {
  const parsed: unknown = await parseAsync(bytes, options)
  const nodes = await renderDocument(parsed, options)
  const page = document.createElement('div')
  page.append(...nodes)
  makeInert(page)
  into.replaceChildren(page)
}

const never = 'script, iframe, object, embed, form, link, meta, base'
const outside = /^(?!data:|blob:|#)/i

/** A document is to be read: nothing in it runs, leads away or is fetched. */
function makeInert(root: Element): void {
  for (const element of root.querySelectorAll(never)) element.remove()
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const leads = name === 'href' || name === 'xlink:href' || name === 'src' || name === 'srcset'
      const isLink = element.tagName === 'A' && leads
      if (name.startsWith('on') || isLink || (leads && outside.test(value))) {
        element.removeAttribute(name)
      }
    }
  }
}
