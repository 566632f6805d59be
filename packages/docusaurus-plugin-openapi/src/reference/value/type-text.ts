import type {SchemaNode} from '@batchwise/openapi/reference';

/** The most alternatives whose types are named one by one. */
const MOST_NAMED = 4;

/** The types of the alternatives of a schema that has no type of its own. */
function choiceTypes({choices = []}: SchemaNode): string[] {
  const [choice] = choices;
  const types = choice?.alternatives.map(({schema}) => typeText(schema)) ?? [];
  const known = [...new Set(types)];
  return known.includes('') || known.length > MOST_NAMED ? [] : known;
}

function arrayText({items}: SchemaNode): string {
  const item = items ? typeText(items) : '';
  if (item === '') return 'array';
  return item.includes(' ') ? `(${item})[]` : `${item}[]`;
}

/** The type of a value as code: `string | null`, `integer[]`; empty where every type is allowed. */
export function typeText(node: SchemaNode): string {
  const {types} = node;
  if (types.length === 0) return choiceTypes(node).join(' | ');
  return types.map((type) => (type === 'array' ? arrayText(node) : type)).join(' | ');
}

/** The name of the component schema of a value, or of the items of a list. */
export const nameOf = ({name, items}: SchemaNode): string | undefined =>
  name ?? (items ? nameOf(items) : undefined);
