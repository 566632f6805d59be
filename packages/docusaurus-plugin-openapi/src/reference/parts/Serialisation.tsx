import Translate from '@docusaurus/Translate';
import type {ParameterNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import styles from '../value/Value.module.css';

type Written = Partial<
  Pick<ParameterNode, 'style' | 'explode' | 'allowReserved' | 'allowEmpty' | 'mediaType'>
> &
  Pick<ParameterNode, 'name' | 'schema'>;

/** How a list or an object is written by a style, with an example of its own. */
function writtenExample({name, style, explode, schema}: Written): string | undefined {
  const isList = schema.types.includes('array');
  if (!isList && !schema.types.includes('object')) return undefined;
  switch (style) {
    case 'form':
      if (isList) return explode ? `${name}=a&${name}=b` : `${name}=a,b`;
      return explode ? 'key=a&other=b' : `${name}=key,a,other,b`;
    case 'spaceDelimited':
      return `${name}=a%20b`;
    case 'pipeDelimited':
      return `${name}=a%7Cb`;
    case 'deepObject':
      return `${name}[key]=a&${name}[other]=b`;
    case 'matrix':
      if (isList) return explode ? `;${name}=a;${name}=b` : `;${name}=a,b`;
      return explode ? ';key=a;other=b' : `;${name}=key,a,other,b`;
    case 'label':
      if (isList) return explode ? '.a.b' : '.a,b';
      return explode ? '.key=a.other=b' : '.key,a,other,b';
    case 'simple':
      if (isList) return 'a,b';
      return explode ? 'key=a,other=b' : 'key,a,other,b';
    default:
      return undefined;
  }
}

/** How a parameter is written in the request, where that is not plain. */
export function Serialisation({one}: {one: Written}): ReactNode {
  const example = writtenExample(one);
  if (example === undefined && !one.mediaType && !one.allowReserved && !one.allowEmpty) return null;
  return (
    <ul className={styles.facts}>
      {example !== undefined && (
        <li>
          <Translate
            id="reference.written"
            description="Below a parameter in the API reference. {example} shows how a list or an object is written: tag=a,b"
            values={{example: <code className={styles.value}>{example}</code>}}
          >
            {'Written as {example}'}
          </Translate>
        </li>
      )}
      {one.mediaType && (
        <li>
          <Translate
            id="reference.written.mediaType"
            description="Below a parameter in the API reference. {type} is the media type of its text: application/json"
            values={{type: <code className={styles.value}>{one.mediaType}</code>}}
          >
            {'Written as {type}'}
          </Translate>
        </li>
      )}
      {one.allowReserved && (
        <li>
          <Translate
            id="reference.written.reserved"
            description="Below a parameter in the API reference: characters such as / and ? are sent as they are"
          >
            Reserved characters are not encoded
          </Translate>
        </li>
      )}
      {one.allowEmpty && (
        <li>
          <Translate
            id="reference.written.empty"
            description="Below a parameter in the API reference: it may be sent without a value: ?debug="
          >
            Can be empty
          </Translate>
        </li>
      )}
    </ul>
  );
}
