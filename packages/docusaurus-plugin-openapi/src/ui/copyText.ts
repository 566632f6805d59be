/**
 * Writes a text to the clipboard. Call it in the handler of a press: browsers refuse without one.
 * @throws when the browser refuses, or on an insecure page, which has no clipboard.
 */
export async function copyText(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  // Safari accepts a text that arrives after the press only as a promise; Firefox does since version 127.
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': text.then((known) => new Blob([known], {type: 'text/plain'})),
    }),
  ]);
}
