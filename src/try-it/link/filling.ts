import type {Operation} from '../../openapi/types';
import {keyOf} from '../../request/parameters/parse-input';
import {isBaseUrl} from '../../request/parameters/url';
import type {ServerKind, ServerSettings} from '../servers/servers';
import type {LinkMistake, LinkValues} from './linkCode';

/** What a link fills in. */
export type Filling = {
  server: ServerKind;
  parameters: Record<string, string>;
  body?: string;
  mediaType?: string;
  security?: number;
  /** Empty where the example would call it without being told to. */
  ownUrl: string;
  /** The own URL that the link names, to be told. */
  url?: string;
  /** Whether the link holds values that the example has no place for. */
  leftOut: boolean;
};

/**
 * Reads what a link holds as values of an example. They are as good as typed: checked by the same rules, and sent
 * by nobody but the reader. A link never chooses an address: its own URL is only offered.
 * @returns the reason where the link holds a secret, or an address that no link made here holds.
 */
export function fillingOf(
  link: LinkValues,
  operation: Operation,
  {offered, default: first}: ServerSettings,
): Filling | {refused: LinkMistake | 'secret'} {
  const named = (name: string) => operation.parameters.find((one) => keyOf(one) === name);
  const entries = Object.entries(link.parameters);
  if (entries.some(([name]) => named(name)?.secret)) return {refused: 'secret'};
  if (link.url !== undefined && !isBaseUrl(link.url)) return {refused: 'damaged'};
  const known = entries.filter(([name]) => named(name));
  const isOffered = [operation.body, ...(operation.otherBodies ?? [])].some(
    (one) => one?.mediaType === link.mediaType,
  );
  const hasBody =
    operation.body !== undefined &&
    link.body !== undefined &&
    (link.mediaType === undefined || isOffered);
  const server = offered.find((one) => one === link.server && one !== 'own') ?? first;
  const url = offered.includes('own') ? link.url : undefined;
  return {
    server,
    parameters: Object.fromEntries(known),
    ...(hasBody ? {body: link.body} : {}),
    ...(isOffered && link.mediaType !== undefined ? {mediaType: link.mediaType} : {}),
    ...(link.security !== undefined && operation.security?.[link.security]
      ? {security: link.security}
      : {}),
    ownUrl: server === 'own' ? '' : (url ?? ''),
    ...(url === undefined ? {} : {url}),
    leftOut: known.length < entries.length || (link.body !== undefined && !hasBody),
  };
}
