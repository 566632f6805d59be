import type {FormPart} from '../../request/types.ts';

const unescape = (name: string): string => name.replace(/%0D|%0A|%22/gi, decodeURIComponent);

function readPart(section: string): FormPart | undefined {
  const end = section.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [head, text] = [section.slice(0, end), section.slice(end + 4)];
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1] ?? '';
  const name = /(?:^|[;\s])name="([^"]*)"/i.exec(disposition)?.[1];
  const filename = /filename="([^"]*)"/i.exec(disposition)?.[1];
  const mediaType = /^content-type:\s*(.*)$/im.exec(head)?.[1]?.trim();
  if (name === undefined) return undefined;
  if (filename !== undefined && filename !== 'blob')
    return {
      name: unescape(name),
      file: new File([text], unescape(filename), {type: mediaType ?? ''}),
    };
  return {name: unescape(name), text, ...(mediaType === undefined ? {} : {mediaType})};
}

/**
 * Parses a `multipart/form-data` body (RFC 7578) given as text, as browsers copy it; undefined for
 * any other text.
 */
export function readParts(text: string, mediaType: string): FormPart[] | undefined {
  const [, quoted, bare] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^\s;]+))/is.exec(mediaType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return undefined;
  const [before, ...sections] = `\r\n${text}`.split(`\r\n--${boundary}`);
  const last = sections.pop();
  if (before !== '' || last === undefined || !last.startsWith('--')) return undefined;
  const parts = sections.map((section) => readPart(section.slice(2)));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}
