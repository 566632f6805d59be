import type {Operation, Parameter} from '../../openapi/types';
import {prefixOf, withoutPrefix} from '../../request/credentials';
import {keyOf} from '../../request/typed';
import type {Values} from '../../request/types';
import {isBaseUrl} from '../../request/url';
import type {Preset} from '../current';
import type {ServerKind, ServerSettings} from '../servers';
import type {LinkMistake, LinkValues} from './code';
import {exampleName} from './frame';

type Shown = {operation: Operation; preset: Preset; server: ServerKind; ownUrl: string; values: Values};

/** What an example shows, without what is secret. An own URL with a user name, a query or a fragment stays out, too. */
export function linkValues({operation, preset, server, ownUrl, values}: Shown): LinkValues {
  const open = operation.parameters.filter(({secret}) => !secret);
  const given = open.map((one) => ({key: keyOf(one), text: values.parameters[keyOf(one)] ?? '', says: one.required || one.shared !== undefined}));
  // Beside a file, the text is not what is sent.
  const body = values.file ? undefined : values.body;
  return {
    operation: operation.id,
    example: exampleName(preset),
    parameters: Object.fromEntries(given.filter(({text, says}) => text !== '' || says).map(({key, text}) => [key, text])),
    server,
    ...(body === undefined ? {} : {body}),
    ...(values.mediaType === undefined ? {} : {mediaType: values.mediaType}),
    ...(values.security === undefined ? {} : {security: values.security}),
    ...(server === 'own' && isBaseUrl(ownUrl.trim()) ? {url: ownUrl.trim()} : {}),
  };
}

/** Shorter ones would be found in any text by chance. */
const SHORTEST_SECRET = 4;

/** The texts of a credential that must not leave the page: of a user and a password both, and the password alone. */
function secretTexts(parameter: Parameter, values: Values): string[] {
  const typed = values.parameters[keyOf(parameter)]?.trim() ?? '';
  const text = withoutPrefix(typed, prefixOf(parameter)).trim();
  return parameter.credential === 'basic' && text.includes(':') ? [text, text.slice(text.indexOf(':') + 1)] : [text];
}

/** The key of the secret parameter whose typed text stands in what a link would carry, if any. */
export function secretInLink({parameters, body = '', url = ''}: LinkValues, operation: Operation, values: Values): string | undefined {
  const carried = [...Object.values(parameters), body, url];
  const found = operation.parameters.find((parameter) => {
    const texts = parameter.secret ? secretTexts(parameter, values) : [];
    return texts.some((text) => text.length >= SHORTEST_SECRET && text !== parameter.example && carried.some((one) => one.includes(text)));
  });
  return found && keyOf(found);
}

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
export function fillingOf(link: LinkValues, operation: Operation, {offered, default: first}: ServerSettings): Filling | {refused: LinkMistake | 'secret'} {
  const named = (name: string) => operation.parameters.find((one) => keyOf(one) === name);
  const entries = Object.entries(link.parameters);
  if (entries.some(([name]) => named(name)?.secret)) return {refused: 'secret'};
  if (link.url !== undefined && !isBaseUrl(link.url)) return {refused: 'damaged'};
  const known = entries.filter(([name]) => named(name));
  const isOffered = [operation.body, ...(operation.otherBodies ?? [])].some((one) => one?.mediaType === link.mediaType);
  const hasBody = operation.body !== undefined && link.body !== undefined && (link.mediaType === undefined || isOffered);
  const server = offered.find((one) => one === link.server && one !== 'own') ?? first;
  const url = offered.includes('own') ? link.url : undefined;
  return {
    server,
    parameters: Object.fromEntries(known),
    ...(hasBody ? {body: link.body} : {}),
    ...(isOffered && link.mediaType !== undefined ? {mediaType: link.mediaType} : {}),
    ...(link.security !== undefined && operation.security?.[link.security] ? {security: link.security} : {}),
    ownUrl: server === 'own' ? '' : (url ?? ''),
    ...(url === undefined ? {} : {url}),
    leftOut: known.length < entries.length || (link.body !== undefined && !hasBody),
  };
}
