import {Fragment, type ReactNode} from 'react';

type Values = Record<string, ReactNode>;

/** Puts values into the placeholders of an English message. */
function fill(message: string, values: Values): ReactNode[] {
  return message
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? (values[part.slice(1, -1)] ?? part) : part));
}

/** `translate` of `@docusaurus/Translate`, for tests outside Docusaurus: the message in the code. */
export function translate({message}: {message: string}, values: Values = {}): string {
  return fill(message, values).join('');
}

/** `<Translate>` of `@docusaurus/Translate`, for tests outside Docusaurus: the message in the code. */
export default function Translate({
  children,
  values = {},
}: {
  children: string;
  values?: Values;
}): ReactNode {
  return fill(children, values).map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
