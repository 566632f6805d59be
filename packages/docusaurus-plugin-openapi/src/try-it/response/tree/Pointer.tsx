import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {toPointer} from '@batchwise/openapi/json';

/** A JSON pointer into a body. That of the whole body is empty, so words replace it. */
export function Pointer({path}: {path: readonly string[]}): ReactNode {
  if (path.length === 0)
    return (
      <Translate
        id="tryIt.pointer.whole"
        description="In the place of a JSON pointer, which is empty for the whole of a body"
      >
        The whole body
      </Translate>
    );
  return <code dir="ltr">{toPointer(path)}</code>;
}
