/** Replaces each lone surrogate by U+FFFD, as `fetch` does before it writes UTF-8 (WHATWG Encoding, 4.3). */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** How many bytes the text takes in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A decoder of the named encoding (WHATWG Encoding, 4.2); of UTF-8 where the platform knows none of that name. */
export function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
