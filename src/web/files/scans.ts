/** The smallest module there is. */
const nothing = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

/** Whether scanned pages can be decoded: a security policy without `wasm-unsafe-eval` leaves them blank. */
export async function canDecodeScans(): Promise<boolean> {
  try {
    await WebAssembly.compile(nothing)
    return true
  } catch {
    return false
  }
}
