import {createContext} from 'react';

/** The code of the block around a copy button. Docusaurus has it in a private context only. */
export const CodeText = createContext('');
