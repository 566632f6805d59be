import {createContext, useContext} from 'react';
import type {ShownData} from '../types.ts';

type Value = ShownData & {
  /** The page of the reference; none in a guide. */
  page?: {permalink: string};
  /** Begins each id, where a page shows several references. */
  prefix?: string;
  /** The level of the headings of sections; none where a section is shown alone. */
  heading?: 'h2' | 'h3' | 'none';
};

const EMPTY: Value = {prose: {}, untranslatedTexts: [], schemaLinks: {}, operationLinks: {}};

export const ReferenceContext = createContext<Value>(EMPTY);

/** The data of a page that its components read from context. */
export const useReference = (): Value => useContext(ReferenceContext);

/** The value of a name of the description, which may be any: `constructor`. */
export const memberOf = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** Makes the ids of a page differ from those of another reference on it. */
export function usePrefix(): (id: string) => string {
  const {prefix = ''} = useReference();
  return (id) => `${prefix}${id}`;
}
