import {Fragment, type ReactNode} from 'react';

/*
 * Stands in for `@docusaurus/Translate` in component tests (see `vitest.config.ts`): Docusaurus resolves that module
 * only in a build. It renders the English messages of the code.
 */

type Values = Record<string, ReactNode>;

/** Splits a message at its placeholders: `{count} more` becomes the value of `count` and ` more`. */
function interpolate(message: string, values: Values): ReactNode[] {
  return message.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name !== undefined && name in values ? values[name] : part;
  });
}

export function translate(
  {message = '', id}: {message?: string; id?: string},
  values: Record<string, string | number> = {},
): string {
  return interpolate(message || (id ?? ''), values).join('');
}

export default function Translate({
  children = '',
  values = {},
}: {
  children?: string;
  id?: string;
  description?: string;
  values?: Values;
}): ReactNode {
  return interpolate(children, values).map((part, index) => (
    <Fragment key={index}>{part}</Fragment>
  ));
}
