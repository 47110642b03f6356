/** SHA-256 of a text in UTF-8, in hexadecimal. The same on the server and in a browser, which both have Web Crypto. */
export async function hexOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

// A hundred thousand promises at once would hold the memory of all of them.
const portion = 1000

/** The answers of an asynchronous function for each of many items, in their order. */
export async function inPortions<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = []
  for (let at = 0; at < items.length; at += portion) {
    done.push(...(await Promise.all(items.slice(at, at + portion).map(work))))
  }
  return done
}
