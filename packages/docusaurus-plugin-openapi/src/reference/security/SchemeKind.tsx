import Translate from '@docusaurus/Translate';
import type {SchemeNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';

const PLACES = {
  header: (name: ReactNode) => (
    <Translate
      id="reference.scheme.header"
      description="Kind of authentication in the API reference. {name} is the name of a header: x-api-key"
      values={{name}}
    >
      {'API key in the header {name}'}
    </Translate>
  ),
  query: (name: ReactNode) => (
    <Translate
      id="reference.scheme.query"
      description="Kind of authentication in the API reference. {name} is the name of a query parameter"
      values={{name}}
    >
      {'API key in the query parameter {name}'}
    </Translate>
  ),
  cookie: (name: ReactNode) => (
    <Translate
      id="reference.scheme.cookie"
      description="Kind of authentication in the API reference. {name} is the name of a cookie"
      values={{name}}
    >
      {'API key in the cookie {name}'}
    </Translate>
  ),
};

const HTTP_HEADER = <code>Authorization</code>;

function HttpKind({scheme: {scheme = '', bearerFormat}}: {scheme: SchemeNode}): ReactNode {
  if (scheme.toLowerCase() === 'basic')
    return (
      <Translate
        id="reference.scheme.basic"
        description="Kind of authentication in the API reference. {header} is the name of a header: Authorization"
        values={{header: HTTP_HEADER}}
      >
        {'username and password (Basic) in the header {header}'}
      </Translate>
    );
  if (scheme.toLowerCase() === 'bearer')
    return (
      <Translate
        id="reference.scheme.bearer"
        description="Kind of authentication in the API reference. {header} is the name of a header: Authorization. {format} is empty, or the format of the token in brackets: (JWT)"
        values={{header: HTTP_HEADER, format: bearerFormat ? `(${bearerFormat}) ` : ''}}
      >
        {'bearer token {format}in the header {header}'}
      </Translate>
    );
  return (
    <Translate
      id="reference.scheme.http"
      description="Kind of authentication in the API reference. {scheme} is the name of an HTTP scheme: Digest. {header} is the name of a header: Authorization"
      values={{scheme, header: HTTP_HEADER}}
    >
      {'{scheme} in the header {header}'}
    </Translate>
  );
}

/** The kind of a way to authenticate, and where its value goes. */
export function SchemeKind({scheme}: {scheme: SchemeNode}): ReactNode {
  switch (scheme.type) {
    case 'apiKey': {
      const {name, in: place} = scheme.key ?? {name: '', in: 'header' as const};
      return PLACES[place](<code>{name}</code>);
    }
    case 'http':
      return <HttpKind scheme={scheme} />;
    case 'mutualTLS':
      return (
        <Translate
          id="reference.scheme.mutualTLS"
          description="Kind of authentication in the API reference"
        >
          client certificate (mutual TLS)
        </Translate>
      );
    default:
      return scheme.type === 'oauth2' ? 'OAuth 2.0' : 'OpenID Connect';
  }
}
