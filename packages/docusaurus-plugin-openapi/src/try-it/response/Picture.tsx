import {useEffect, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReceivedBody} from '@batchwise/openapi/response';
import shared from '../../ui/shared.module.css';
import styles from './ResponseBody.module.css';

export type PictureProps = {body: ReceivedBody};

/** The picture in a response. In an `<img>`, an SVG can neither run scripts nor fetch anything. */
export function Picture({body}: PictureProps): ReactNode {
  const {mediaType} = body;
  const [address, setAddress] = useState<string>();
  const [size, setSize] = useState<{width: number; height: number}>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([body.blob()], {type: body.mediaType}));
    // State is set outside the effect, which would render twice.
    const timer = setTimeout(() => setAddress(url));
    return () => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
    };
  }, [body]);
  if (broken) {
    return (
      <p className={shared.note}>
        <Translate
          id="tryIt.image.broken"
          description="Instead of an image in a response. {type} is its media type, such as image/avif"
          values={{type: <code>{mediaType}</code>}}
        >
          {'The browser cannot display this image ({type}). Download it instead.'}
        </Translate>
      </p>
    );
  }
  return (
    <figure className={styles.picture}>
      {address !== undefined && (
        <img
          src={address}
          onError={() => setBroken(true)}
          onLoad={({currentTarget: {naturalWidth: width, naturalHeight: height}}) =>
            setSize({width, height})
          }
          alt={translate(
            {
              id: 'tryIt.image.alt',
              message: 'Image in the response ({type})',
              description:
                'Alternative text of an image in a response. {type} is its media type, such as image/png',
            },
            {type: mediaType},
          )}
        />
      )}
      <figcaption>
        {mediaType} {size && size.width > 0 && `· ${size.width} × ${size.height}`}
      </figcaption>
    </figure>
  );
}

/** Says that the body cannot be shown. */
export function Binary({body: {mediaType}}: PictureProps): ReactNode {
  return (
    <p className={shared.note}>
      <Translate
        id="tryIt.response.binary"
        description="Instead of the body of a response that is neither text nor an image. {type} is its media type, such as application/zip"
        values={{type: <code>{mediaType || '?'}</code>}}
      >
        {'The body ({type}) is not text. To open it, download it.'}
      </Translate>
    </p>
  );
}
