import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {toPointer} from '@batchwise/openapi/json';

/** A JSON pointer into a body. That of the whole body is empty, so words replace it. */
export function Pointer({path}: {path: readonly string[]}): ReactNode {
  if (path.length === 0)
    return (
      <Translate
        id="tryIt.pointer.whole"
        description="Instead of a JSON pointer, if a row or an error is about the body of a response as a whole"
      >
        Whole body
      </Translate>
    );
  return <code dir="ltr">{toPointer(path)}</code>;
}
