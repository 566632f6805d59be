/**
 * Replaces lone surrogates by U+FFFD, as `fetch` does when it writes UTF-8 (WHATWG Encoding, 4.3).
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Returns the number of bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Returns a decoder of the named encoding (WHATWG Encoding, 4.2), or of UTF-8 for an unknown name.
 */
export function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

/** Percent-encodes text as a component of a URL; lone surrogates become U+FFFD. */
export function encodeComponent(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Percent-decodes a text; returns it unchanged where it is malformed. */
export function decodeText(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
