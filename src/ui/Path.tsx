import {Fragment, type ReactNode} from 'react';

/** A path or an address. A long one goes on in the next line behind a slash, so that on a phone no word in it is cut. */
export function Path({path}: {path: string}): ReactNode {
  return path.split(/(?<=[^/]\/)(?=[^/])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
