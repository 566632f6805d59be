import {SaxesParser} from 'saxes';
import type {Finding} from '@batchwise/openapi/finding';

/** An element of XML with where it begins; texts and elements in their order. */
export type Element = {
  name: string;
  uri: string;
  attributes: Record<string, string>;
  line: number;
  column: number;
  children: (Element | string)[];
};

const MOST_LEVELS = 100;

class Refused extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/**
 * Parses XML. A document type is refused, since it may define entities. Nothing is fetched.
 * @param file how the file is named to people.
 */
export function readXml(text: string, file: string): Element | Finding {
  const root: Element = {name: '', uri: '', attributes: {}, line: 1, column: 1, children: []};
  const open: Element[] = [root];
  const parser = new SaxesParser({xmlns: true, position: true});
  let begin = {line: 1, column: 1};
  const here = (): {line: number; column: number} => ({
    line: parser.line,
    column: parser.columnIndex + 1,
  });
  parser.on('error', (error) => {
    throw new Refused(
      `The XML is not well-formed: ${error.message.replace(/^\S*?\d+:\d+: /, '').replace(/\.$/, '')}.`,
      'Correct this place, or export again.',
    );
  });
  parser.on('doctype', () => {
    throw new Refused(
      'The file contains <!DOCTYPE …>, which is not allowed since it can define entities.',
      'Remove it, and make sure that you trust the sender of this file.',
    );
  });
  parser.on('opentagstart', () => void (begin = here()));
  parser.on('opentag', ({local, uri, attributes}) => {
    if (open.length > MOST_LEVELS)
      throw new Refused(
        `Elements are nested more than ${MOST_LEVELS} levels deep.`,
        'Export again.',
      );
    const values = Object.fromEntries(
      Object.values(attributes).map(({name, value}) => [name, value]),
    );
    const element: Element = {name: local, uri, attributes: values, ...begin, children: []};
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (value: string): void => void open.at(-1)?.children.push(value);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    const {message, hint} = error as Refused;
    return {
      file,
      ...here(),
      rule: 'exchange-xml',
      severity: 'error',
      message,
      hint: hint ?? 'Export again.',
    };
  }
  return root.children.find((child) => typeof child !== 'string') ?? root;
}

export const isElement = (child: Element | string): child is Element => typeof child !== 'string';
