import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {isBaseUrl, keyOf, prefixOf, type Values, withoutPrefix} from '@batchwise/openapi/request';
import type {Preset} from '../state/types.ts';
import type {ServerKind} from '../servers/servers.ts';
import {defined} from '../values/defined.ts';
import type {LinkValues} from './linkCode.ts';
import {exampleName} from './frame.ts';
import {asciiUrl} from './readableUrl.ts';

type Shown = {
  operation: Operation;
  preset: Preset;
  server: ServerKind;
  ownUrl: string;
  values: Values;
};

/** The values of an example without secrets, and without a custom URL that has a user name, a query or a fragment. */
export function linkValues({operation, preset, server, ownUrl, values}: Shown): LinkValues {
  const url = ownUrl.trim();
  const open = operation.parameters.filter(({secret}) => !secret);
  const given = open.map((one) => ({
    key: keyOf(one),
    text: values.parameters[keyOf(one)] ?? '',
    isMeaningfulIfEmpty: one.required || one.shared !== undefined,
  }));
  // With a file, the text is not sent.
  const body = values.file ? undefined : values.body;
  return {
    operation: operation.id,
    example: exampleName(preset),
    parameters: Object.fromEntries(
      given
        .filter(({text, isMeaningfulIfEmpty}) => text !== '' || isMeaningfulIfEmpty)
        .map(({key, text}) => [key, text]),
    ),
    server,
    ...defined({
      body,
      mediaType: values.mediaType,
      accept: values.accept,
      security: values.security,
      url: server === 'own' && isBaseUrl(url) ? asciiUrl(url) : undefined,
    }),
  };
}

/** A shorter secret may be part of a text by chance. */
const SHORTEST_SECRET = 4;

/** The texts of a credential that no link may hold. For user and password, the password alone is one, too. */
function secretTexts(parameter: Parameter, values: Values): string[] {
  const typed = values.parameters[keyOf(parameter)]?.trim() ?? '';
  const text = withoutPrefix(typed, prefixOf(parameter)).trim();
  return parameter.credential === 'basic' && text.includes(':')
    ? [text, text.slice(text.indexOf(':') + 1)]
    : [text];
}

/** The key of a secret parameter whose text is in the values of a link, too. */
export function secretInLink(
  {parameters, body = '', url = ''}: LinkValues,
  operation: Operation,
  values: Values,
): string | undefined {
  const texts = [...Object.values(parameters), body, url];
  const found = operation.parameters.find((parameter) => {
    const secrets = parameter.secret ? secretTexts(parameter, values) : [];
    return secrets.some(
      (secret) =>
        secret.length >= SHORTEST_SECRET &&
        secret !== parameter.example &&
        texts.some((text) => text.includes(secret)),
    );
  });
  return found && keyOf(found);
}
