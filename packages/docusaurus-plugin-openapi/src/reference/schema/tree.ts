import type {SchemaNode} from '@batchwise/openapi/reference';
import {createContext, useContext, type ReactNode} from 'react';

/** A schema above the present place, which a recursive one repeats. */
export type Ancestor = {node: SchemaNode; id: string};

export type Tree = {
  /** Begins the id of each property; empty on the page of a schema. */
  id: string;
  ancestors: readonly Ancestor[];
  /** The number of lists of properties around the present place. */
  depth: number;
  /** Whether the place adds to a schema that is shown elsewhere, such as below a condition. */
  isAddition?: boolean;
  /** The property of the level below that tells alternatives apart, and its values in the present one. */
  discriminator?: {name: string; values: string[]} | undefined;
  /** Returns the note of a property of the present level, such as its encoding in a form. */
  noteOf?: ((name: string, schema: SchemaNode) => ReactNode) | undefined;
  /** Is called with the path of an alternative that the reader chooses. */
  onChoose?: (path: string) => void;
};

export const TreeContext = createContext<Tree>({id: '', ancestors: [], depth: 0});

/** The tree around the present place. */
export const useTree = (): Tree => useContext(TreeContext);

/** The id of a property: `body-inputFormat.format`. An id of HTML has no white space. */
export const propertyId = (tree: string, path: string): string =>
  (tree === '' ? path : `${tree}-${path}`).replace(/\s+/g, '_');
