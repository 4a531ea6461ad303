const encoder = typeof TextEncoder === "undefined" ? undefined : new TextEncoder();
let scratch = new Uint8Array(0);

/** The length of a text as UTF-8. A page and Node have an encoder; where a test has none it is counted by hand. */
export function bytesOf(text: string): number {
  if (typeof Buffer !== "undefined") return Buffer.byteLength(text);
  if (!encoder) return countedBytes(text);
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 3);
  return encoder.encodeInto(text, scratch).written;
}

function countedBytes(text: string): number {
  let bytes = text.length;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    // A surrogate counts two, so that a pair makes four.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
