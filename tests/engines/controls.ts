import {interfaceStrings} from '../interface-strings';
import type {Target} from './page';

/** The parts of the first live example of an operation, by their names in English. */
export function exampleOf(operation: string) {
  const root = `[data-operation="${operation}"] > * > [role=group]`;
  const part = (css: string, name?: string): Target => ({
    css: `${root} ${css}`,
    ...(name !== undefined && {name}),
  });
  const button = (name: string): Target => part('button', name);
  return {
    part,
    button,
    /** The button that sends, in a language. */
    sendIn: (locale: string) => button(interfaceStrings(locale)['tryIt.send'] ?? ''),
    send: button('Send'),
    /** The button that copies the code: its label tells the result. */
    copy: part('button:has(+ * > [aria-label="Copy as"])'),
    serverMenu: part('select[id$="-server"]'),
    baseUrl: part('input[type=url]'),
    status: part('[role=status] strong bdi'),
    code: part('[aria-label="The request as code"] code'),
    live: {css: `${root}[data-live]`},
  };
}

export type Example = ReturnType<typeof exampleOf>;

export const createBatch = exampleOf('createBatch');
export const uploadFile = exampleOf('uploadFile');
