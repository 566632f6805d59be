/**
 * The failing tests of the JSON Schema Test Suite, by draft and file: their names, or only their
 * number. Tests in `format.json` want formats to be annotations; here they are checked, as in
 * `optional/format`. The validator does not know international formats (`idn-…`, `iri…`), so they
 * are not checked.
 */
export const KNOWN: Record<string, Record<string, string[] | number>> = {
  'draft2020-12': {
    'defs.json': [
      'validate definition against metaschema: valid definition schema',
      'validate definition against metaschema: invalid definition schema',
    ],
    'dynamicRef.json': [
      'after leaving a dynamic scope, it is not used by a $dynamicRef: string matches /$defs/thingy, but the $dynamicRef does not stop here',
      'after leaving a dynamic scope, it is not used by a $dynamicRef: /then/$defs/thingy is the final stop for the $dynamicRef',
    ],
    'format.json': 15,
    'optional/cross-draft.json': [
      'refs to historic drafts are processed as historic drafts: first item not a string is valid',
    ],
    'optional/format/hostname.json': 23,
    'optional/format/idn-email.json': 2,
    'optional/format/idn-hostname.json': 54,
    'optional/format/iri-reference.json': 2,
    'optional/format/iri.json': 6,
    'optional/format/uri-reference.json': 6,
    'optional/format/uri.json': 3,
    'optional/unknownKeyword.json': [
      '$id inside an unknown keyword is not a real identifier: type matches second anyOf, which has a real schema in it',
      '$id inside an unknown keyword is not a real identifier: type matches non-schema in first anyOf',
    ],
    'ref.json': [
      'remote ref, containing refs itself: remote ref valid',
      'remote ref, containing refs itself: remote ref invalid',
    ],
    'refRemote.json': [
      'remote HTTP ref with different $id: number is invalid',
      'remote HTTP ref with different $id: string is valid',
      'remote HTTP ref with different URN $id: number is invalid',
      'remote HTTP ref with different URN $id: string is valid',
    ],
    'vocabulary.json': [
      'schema that uses custom metaschema with with no validation vocabulary: no validation: invalid number, but it still validates',
    ],
  },
  draft4: {
    'definitions.json': [
      'validate definition against metaschema: valid definition schema',
      'validate definition against metaschema: invalid definition schema',
    ],
    'optional/format/uri.json': 3,
    'optional/zeroTerminatedFloats.json': [
      'some languages do not distinguish between different types of numeric value: a float is not an integer even without fractional part',
    ],
    'ref.json': [
      '$ref prevents a sibling id from changing the base uri: $ref resolves to /definitions/base_foo, data does not validate',
      '$ref prevents a sibling id from changing the base uri: $ref resolves to /definitions/base_foo, data validates',
      'remote ref, containing refs itself: remote ref valid',
      'remote ref, containing refs itself: remote ref invalid',
    ],
  },
};
