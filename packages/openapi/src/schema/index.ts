export {childFields, kindOf} from './fields.ts';
export {type Definitions, mergeAllOf, typesOf} from './merge-schemas.ts';
export {type Variant, variantsOf} from './variants.ts';
export {dereference} from './merge-schemas.ts';
export {alternativePath, entriesPath, itemsPath, joinPath} from './schema-path.ts';
