import type {JsonObject} from '@batchwise/openapi/json';
import {textsAt} from '@batchwise/openapi/reference';
import type {OperationLink, ShownData} from '../types.ts';
import {type Plan, type PlannedOperation, plannedOperations} from './plan.ts';
import {proseOf} from './prose.ts';
import {operationsIn, schemaNamesIn} from './used-names.ts';

type Source = {
  document: JsonObject;
  plan: Plan;
  /** The texts without a translation, by JSON pointer. */
  untranslated: ReadonlyMap<string, string>;
};

/** A part of a description, as a page shows it. */
type Shown = {
  /** The description of the page, which may have headings. */
  description: string;
  shown: object;
  /** The JSON pointers of the parts of the description that it shows. */
  pointers: readonly string[];
  /** The JSON pointers of the titles of other pages that it lists, which are translated with those pages. */
  titles?: readonly string[];
  /** The schemas that it leaves out. */
  elsewhere?: readonly string[];
};

/** The values of the names that have one. */
const pick = <T>(
  names: readonly string[],
  valueOf: (name: string) => T | undefined,
): Record<string, T> =>
  Object.fromEntries(
    names.flatMap((name): [string, T][] => {
      const value = valueOf(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** An operation as lists and links show it. */
export const toLink = ({
  id,
  title,
  permalink,
  method,
  path,
  basePath,
  deprecated,
}: PlannedOperation): OperationLink => ({
  id,
  title,
  permalink,
  method,
  path,
  ...(basePath === undefined ? {} : {basePath}),
  ...(deprecated ? {deprecated} : {}),
});

/** Creates a function that reads the texts and finds the links of a part of a description. */
export function createShownData({document, plan, untranslated}: Source) {
  const byId = new Map(plannedOperations(plan).map((one) => [one.id, one]));
  const schemaPages = new Map(plan.schemas.map(({name, permalink}) => [name, permalink]));
  return ({
    description,
    shown,
    pointers,
    titles = [],
    elsewhere,
  }: Shown): {data: ShownData; texts: string[]; untranslated: string[]} => {
    const texts = [
      ...new Set(pointers.flatMap((pointer) => textsAt(document, pointer, elsewhere))),
    ];
    const missing = texts.filter((pointer) => untranslated.has(pointer));
    const data = {
      prose: proseOf(shown, description),
      untranslatedTexts: [
        ...new Set([...missing, ...titles].flatMap((pointer) => untranslated.get(pointer) ?? [])),
      ],
      schemaLinks: pick(schemaNamesIn(shown), (name) => schemaPages.get(name)),
      operationLinks: pick(operationsIn(shown), (id) => {
        const found = byId.get(id);
        return found && toLink(found);
      }),
    };
    return {data, texts, untranslated: missing};
  };
}
