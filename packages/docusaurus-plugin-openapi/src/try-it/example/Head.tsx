import type {CSSProperties, ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import type {Operation} from '@batchwise/openapi/operation';
import {DeprecatedMark} from '../field/Marks.tsx';
import {shownBase} from '../sample/maskedRequest.ts';
import {Method} from '../../ui/Method.tsx';
import {Path} from '../../ui/Path.tsx';
import {useExample} from '../state/ExampleProvider.tsx';
import styles from './Head.module.css';

/** Method and URL, whose ids name the example. The mock in the page stands in for the real endpoint, so its URL is shown. */
export function Head({id, operation}: {id: string; operation: Operation}): ReactNode {
  const example = useExample();
  const {server} = example;
  const base = shownBase(example.base);
  // `https://` + `api.example.com` + `/data/v1` + `/orders`
  const [, scheme, host, middle, end = ''] = /^(\w+:\/\/)?([^/]*)(.*?)(\/[^/]*)?$/.exec(base) ?? [];
  return (
    <p className={styles.title}>
      <Method method={operation.method} id={`${id}-method`} />{' '}
      {/* A URL is cut in its middle, and shown whole when it has the focus. */}
      <code
        className={clsx(styles.url, !base && styles.bare)}
        tabIndex={0}
        title={`${base}${operation.path}`}
        style={{'--end': end.length + operation.path.length} as CSSProperties}
      >
        <span className={styles.base}>
          <span className={styles.scheme}>{scheme}</span>
          {host}
          <span className={styles.middle}>{middle}</span>
        </span>
        <span className={styles.end}>
          {end}
          <span className={styles.path} id={`${id}-path`}>
            <Path path={operation.path} />
          </span>
        </span>
      </code>
      {server === 'mock' && (
        <span className={styles.mock}>
          <Translate
            id="tryIt.mock"
            description="After the URL of a request to the mock on the site"
          >
            mock
          </Translate>
        </span>
      )}
      {operation.deprecated && <DeprecatedMark />}
    </p>
  );
}
