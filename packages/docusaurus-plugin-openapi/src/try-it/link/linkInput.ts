import type {Operation} from '@batchwise/openapi/operation';
import {isBaseUrl, keyOf} from '@batchwise/openapi/request';
import {responseTypes} from '@batchwise/openapi/response';
import type {ServerSettings} from '../servers/servers.ts';
import type {FilledInput} from '../state/types.ts';
import {defined} from '../values/defined.ts';
import {asciiUrl, isMisleading} from './readableUrl.ts';
import type {LinkMistake, LinkValues} from './linkCode.ts';

/** The input that a link holds. */
export type LinkInput = FilledInput & {
  /** The URL that the link names. It is shown, and never called unless the reader chooses it. */
  url?: string;
  /** Whether the link holds values that the example has no field for. */
  hasUnknownValues: boolean;
};

/**
 * Reads the values of a link as input. They are as trusted as typed values: checked by the same rules, and sent only
 * by the reader. A link never chooses a URL: its custom URL is only offered.
 * @returns the reason where the link holds a secret, or a URL that no link made here holds.
 */
export function readLinkInput(
  link: LinkValues,
  operation: Operation,
  {offered, default: defaultServer}: ServerSettings,
): LinkInput | {refused: LinkMistake | 'secret'} {
  const parameterOf = (key: string) => operation.parameters.find((one) => keyOf(one) === key);
  const entries = Object.entries(link.parameters);
  if (entries.some(([key]) => parameterOf(key)?.secret)) return {refused: 'secret'};
  const {url: given} = link;
  if (given !== undefined && (!isBaseUrl(given) || isMisleading(given)))
    return {refused: 'damaged'};
  const known = entries.filter(([key]) => parameterOf(key));
  const bodies = [operation.body, ...(operation.otherBodies ?? [])];
  const isMediaTypeKnown = bodies.some((one) => one?.mediaType === link.mediaType);
  const hasBody =
    operation.body !== undefined &&
    link.body !== undefined &&
    (link.mediaType === undefined || isMediaTypeKnown);
  const isSecurityKnown = link.security !== undefined && operation.security?.[link.security];
  const server = offered.find((one) => one === link.server && one !== 'own') ?? defaultServer;
  const url = offered.includes('own') && given !== undefined ? asciiUrl(given) : undefined;
  return {
    server,
    parameters: Object.fromEntries(known),
    // With the custom URL as the default server, the link would choose where the request goes.
    ownUrl: server === 'own' ? '' : (url ?? ''),
    hasUnknownValues: known.length < entries.length || (link.body !== undefined && !hasBody),
    ...defined({
      body: hasBody ? link.body : undefined,
      mediaType: isMediaTypeKnown ? link.mediaType : undefined,
      accept: responseTypes(operation).find((one) => one === link.accept),
      security: isSecurityKnown ? link.security : undefined,
      url,
    }),
  };
}
