import {createContext, useContext} from 'react';
import type {PageData} from '../types.ts';

type Value = Pick<PageData, 'prose' | 'untranslatedTexts' | 'schemaLinks' | 'operationLinks'>;

const EMPTY: Value = {prose: {}, untranslatedTexts: [], schemaLinks: {}, operationLinks: {}};

export const ReferenceContext = createContext<Value>(EMPTY);

/** What the parts of a page need to know of it. */
export const useReference = (): Value => useContext(ReferenceContext);
