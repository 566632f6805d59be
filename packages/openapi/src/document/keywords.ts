/** Keywords whose value is data: it holds neither schemas nor references. */
export const DATA_KEYWORDS = new Set(['enum', 'const', 'default', 'example', 'value', 'dataValue']);

/** Keywords whose members have free names: `properties: {value: …}` describes a property called "value". */
export const NAMED_MEMBERS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'schemas',
]);
