import {Fragment, type ReactNode} from 'react';

/** A path or a URL that may wrap after a slash, so that it fits on a phone. */
export function Path({path}: {path: string}): ReactNode {
  return path.split(/(?<=[^/]\/)(?=[^/])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
