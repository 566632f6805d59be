import {translate} from '@docusaurus/Translate';
import type {Parameter} from '@batchwise/openapi/operation';

/** The name of a credential in the language of the page. */
export function credentialText({credential, name}: Parameter): string {
  switch (credential) {
    case 'basic':
      return translate({
        id: 'tryIt.credential.basic',
        message: 'HTTP Basic',
        description:
          'Option of the menu “Authentication” (tryIt.security), for HTTP Basic authentication. An option can list several credentials, such as: Bearer token and API key (x-api-key)',
      });
    case 'bearer':
      return translate({
        id: 'tryIt.credential.bearer',
        message: 'bearer token',
        description:
          'Option of the menu “Authentication” (tryIt.security), for a token in the header Authorization. An option can list several credentials',
      });
    case 'oauth2':
      return translate({
        id: 'tryIt.credential.oauth2',
        message: 'OAuth 2 token',
        description:
          'Option of the menu “Authentication” (tryIt.security), for a token from an OAuth 2 server. An option can list several credentials',
      });
    case 'openIdConnect':
      return translate({
        id: 'tryIt.credential.openIdConnect',
        message: 'OpenID Connect token',
        description:
          'Option of the menu “Authentication” (tryIt.security), for a token from an OpenID Connect server. An option can list several credentials',
      });
    default:
      return translate(
        {
          id: 'tryIt.credential.apiKey',
          message: 'API key ({name})',
          description:
            'Option of the menu “Authentication” (tryIt.security). {name} is the header, cookie or query parameter with the key, such as x-api-key. An option can list several credentials',
        },
        {name},
      );
  }
}

/** The label of the field for a credential; Basic authentication has two fields with labels of their own. */
export function credentialTitle({credential}: Parameter): string | undefined {
  switch (credential) {
    case undefined:
    case 'basic':
      return undefined;
    case 'apiKey':
      return translate({
        id: 'tryIt.credential.apiKey.title',
        message: 'API key',
        description:
          'Label of the field for an API key; the name of the header or query parameter follows, such as x-api-key',
      });
    case 'bearer':
    case 'oauth2':
    case 'openIdConnect':
      return translate({
        id: 'tryIt.credential.token.title',
        message: 'Access token',
        description: 'Label of the field for a token that is sent in the header Authorization',
      });
  }
}
