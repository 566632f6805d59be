import {translate} from '@docusaurus/Translate';
import type {Parameter} from '@batchwise/openapi/operation';

/** The name of a credential in the language of the page. */
export function credentialText({credential, name}: Parameter): string {
  switch (credential) {
    case 'basic':
      return translate({
        id: 'tryIt.credential.basic',
        message: 'user and password',
        description: 'A way to sign in',
      });
    case 'bearer':
      return translate({
        id: 'tryIt.credential.bearer',
        message: 'token',
        description: 'A way to sign in',
      });
    case 'oauth2':
      return translate({
        id: 'tryIt.credential.oauth2',
        message: 'OAuth 2 token',
        description: 'A way to sign in',
      });
    case 'openIdConnect':
      return translate({
        id: 'tryIt.credential.openIdConnect',
        message: 'OpenID Connect token',
        description: 'A way to sign in',
      });
    default:
      return translate(
        {
          id: 'tryIt.credential.apiKey',
          message: 'key {name}',
          description: 'A way to sign in; {name} is that of a header, cookie or query parameter',
        },
        {name},
      );
  }
}
