import {createFault, type Fault} from '../response/fault.ts';

/** The preferences of a caller (RFC 7240), by the names that Prism uses. */
export type Preferences = {
  code?: number;
  example?: string;
  dynamic?: boolean;
};

const NAMES = ['code', 'example', 'dynamic'] as const;

type Given = Partial<Record<(typeof NAMES)[number], string>>;

function readHeader(header: string): Given {
  const given: Given = {};
  for (const [, name = '', quoted, bare] of header.matchAll(
    /(?:^|[,;])\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^,;\s]*))/g,
  )) {
    const known = NAMES.find((one) => one === name.toLowerCase());
    if (known) given[known] ??= quoted ?? bare ?? '';
  }
  return given;
}

/** Reads the preferences of the header `Prefer`, or of the query: `__code`, `__example`. */
function readGiven(request: Request): Given {
  const header = request.headers.get('prefer');
  const given = header === null ? {} : readHeader(header);
  if (!request.url.includes('__')) return given;
  const {searchParams} = new URL(request.url);
  for (const name of NAMES) {
    const value = searchParams.get(`__${name}`);
    if (value !== null) given[name] ??= value;
  }
  return given;
}

/** Reads the preferences of a request; a fault where the code is not a status. */
export function readPreferences(
  request: Request,
): {preferences: Preferences; fault?: undefined} | {fault: Fault} {
  const {code, example, dynamic} = readGiven(request);
  if (code !== undefined && !/^[2-5]\d\d$/.test(code))
    return {
      fault: createFault(
        'preference',
        `"Prefer: code=${code}" is not a status. Use a number from 200 to 599.`,
        {status: 400},
      ),
    };
  return {
    preferences: {
      ...(code === undefined ? {} : {code: Number(code)}),
      ...(example ? {example} : {}),
      ...(dynamic === undefined ? {} : {dynamic: dynamic === 'true'}),
    },
  };
}

/** Writes the preferences that were applied, for `Preference-Applied`. */
export function writePreferences({code, example, dynamic}: Preferences): string {
  return [
    ...(code === undefined ? [] : [`code=${code}`]),
    ...(example === undefined ? [] : [`example=${example}`]),
    ...(dynamic === undefined ? [] : [`dynamic=${dynamic}`]),
  ].join(', ');
}
