import type {Operation, Parameter} from '../../openapi/types';
import {prefixOf, withoutPrefix} from '../../request/parameters/credentials';
import {keyOf} from '../../request/parameters/parse-input';
import {isBaseUrl} from '../../request/parameters/url';
import type {Values} from '../../request/types';
import type {ServerKind} from '../servers/servers';
import type {Preset} from '../state/selectors';
import {exampleName} from './frame';
import type {LinkValues} from './linkCode';

type Shown = {
  operation: Operation;
  preset: Preset;
  server: ServerKind;
  ownUrl: string;
  values: Values;
};

/** What an example shows, without what is secret. An own URL with a user name, a query or a fragment stays out, too. */
export function linkValues({operation, preset, server, ownUrl, values}: Shown): LinkValues {
  const open = operation.parameters.filter(({secret}) => !secret);
  const given = open.map((one) => ({
    key: keyOf(one),
    text: values.parameters[keyOf(one)] ?? '',
    says: one.required || one.shared !== undefined,
  }));
  // Beside a file, the text is not what is sent.
  const body = values.file ? undefined : values.body;
  return {
    operation: operation.id,
    example: exampleName(preset),
    parameters: Object.fromEntries(
      given.filter(({text, says}) => text !== '' || says).map(({key, text}) => [key, text]),
    ),
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
  return parameter.credential === 'basic' && text.includes(':')
    ? [text, text.slice(text.indexOf(':') + 1)]
    : [text];
}

/** The key of the secret parameter whose typed text stands in what a link would carry, if any. */
export function secretInLink(
  {parameters, body = '', url = ''}: LinkValues,
  operation: Operation,
  values: Values,
): string | undefined {
  const carried = [...Object.values(parameters), body, url];
  const found = operation.parameters.find((parameter) => {
    const texts = parameter.secret ? secretTexts(parameter, values) : [];
    return texts.some(
      (text) =>
        text.length >= SHORTEST_SECRET &&
        text !== parameter.example &&
        carried.some((one) => one.includes(text)),
    );
  });
  return found && keyOf(found);
}
