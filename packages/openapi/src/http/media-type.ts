/**
 * Returns a media type, such as the value of `Content-Type`, in lower case without its parameters
 * (RFC 9110, 8.3.1): `text/csv`. Empty without a media type. Several headers arrive as a list, of
 * which the last one counts (WHATWG Fetch, extract a MIME type).
 */
export function mediaTypeEssence(mediaType: string | null | undefined): string {
  return (mediaType ?? '')
    .replace(/^.*,\s*(?=[\w.+-]+\/)|;.*/gs, '')
    .trim()
    .toLowerCase();
}

/** Whether a media type denotes JSON (RFC 8259, 11; RFC 6839, 3.1): `application/problem+json`. */
export function isJsonMediaType(mediaType: string): boolean {
  return /[/+]json$/.test(mediaTypeEssence(mediaType));
}

/** Whether a media type denotes XML (RFC 7303): `application/xml`, `image/svg+xml`. */
export function isXmlMediaType(mediaType: string): boolean {
  return /[/+]xml$/.test(mediaTypeEssence(mediaType));
}
