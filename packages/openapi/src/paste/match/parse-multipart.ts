import {boundaryOf} from '../../body/multipart.ts';
import type {FormPart} from '../../request/types.ts';

const unescape = (name: string): string => name.replace(/%0D|%0A|%22/gi, decodeURIComponent);

/** Reads the headers of a part other than its name and media type. */
function headersOf(head: string): Pick<FormPart, 'headers'> {
  const headers = head.split('\r\n').flatMap((line): [string, string][] => {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    return name === '' || /^content-(?:type|disposition)$/i.test(name) ? [] : [[name, value]];
  });
  return headers.length > 0 ? {headers} : {};
}

function readPart(section: string): FormPart | undefined {
  const end = section.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [head, text] = [section.slice(0, end), section.slice(end + 4)];
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1] ?? '';
  const name = /(?:^|[;\s])name="([^"]*)"/i.exec(disposition)?.[1];
  const filename = /filename="([^"]*)"/i.exec(disposition)?.[1];
  const mediaType = /^content-type:\s*(.*)$/im.exec(head)?.[1]?.trim();
  if (name === undefined) return undefined;
  const part = {name: unescape(name), ...headersOf(head)};
  if (filename !== undefined && filename !== 'blob')
    return {...part, file: new File([text], unescape(filename), {type: mediaType ?? ''})};
  return {...part, text, ...(mediaType === undefined ? {} : {mediaType})};
}

/**
 * Parses a multipart body with named parts (RFC 7578) given as text, as browsers copy it; undefined for
 * any other text.
 */
export function readParts(text: string, mediaType: string): FormPart[] | undefined {
  const boundary = boundaryOf(mediaType);
  if (boundary === undefined || !/^multipart\//i.test(mediaType)) return undefined;
  const [before, ...sections] = `\r\n${text}`.split(`\r\n--${boundary}`);
  const last = sections.pop();
  if (before !== '' || last === undefined || !last.startsWith('--')) return undefined;
  const parts = sections.map((section) => readPart(section.slice(2)));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}
