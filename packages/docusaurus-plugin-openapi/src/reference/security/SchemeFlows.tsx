import Translate from '@docusaurus/Translate';
import type {SchemeNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import schema from '../schema/Schema.module.css';
import value from '../value/Value.module.css';
import styles from './Security.module.css';
import {haveSameScopes, Scopes} from './Scopes.tsx';

const Url = ({url}: {url: string}): ReactNode => <code className={value.value}>{url}</code>;

type Flow = NonNullable<SchemeNode['flows']>[number];

function FlowUrls({
  flow: {authorizationUrl, deviceAuthorizationUrl, tokenUrl, refreshUrl},
}: {
  flow: Flow;
}): ReactNode {
  return (
    <>
      {authorizationUrl && (
        <li>
          <Translate
            id="reference.flow.authorization"
            description="In the API reference: the address where a user allows access (OAuth 2.0)"
            values={{url: <Url url={authorizationUrl} />}}
          >
            {'Authorisation: {url}'}
          </Translate>
        </li>
      )}
      {deviceAuthorizationUrl && (
        <li>
          <Translate
            id="reference.flow.device"
            description="In the API reference: the address where a device asks for access (OAuth 2.0)"
            values={{url: <Url url={deviceAuthorizationUrl} />}}
          >
            {'Authorisation of the device: {url}'}
          </Translate>
        </li>
      )}
      {tokenUrl && (
        <li>
          <Translate
            id="reference.flow.token"
            description="In the API reference: the address where a program gets a token (OAuth 2.0)"
            values={{url: <Url url={tokenUrl} />}}
          >
            {'Get a token: {url}'}
          </Translate>
        </li>
      )}
      {refreshUrl && (
        <li>
          <Translate
            id="reference.flow.refresh"
            description="In the API reference: the address where a program renews a token (OAuth 2.0)"
            values={{url: <Url url={refreshUrl} />}}
          >
            {'Renew a token: {url}'}
          </Translate>
        </li>
      )}
    </>
  );
}

function FlowBlock({flow, hasScopes}: {flow: Flow; hasScopes: boolean}): ReactNode {
  return (
    <div className={schema.condition}>
      <p className={styles.flow}>
        <Translate
          id="reference.flow"
          description="In the API reference: the name of an OAuth 2.0 flow, such as clientCredentials"
          values={{flow: <code className={value.value}>{flow.flow}</code>}}
        >
          {'Flow: {flow}'}
        </Translate>
      </p>
      <ul className={value.facts}>
        <FlowUrls flow={flow} />
      </ul>
      {hasScopes && <Scopes scopes={flow.scopes} />}
    </div>
  );
}

/** Where to get a token, and which scopes each flow can give. */
export function SchemeFlows({
  scheme: {flows = [], openIdConnectUrl, oauth2MetadataUrl},
}: {
  scheme: SchemeNode;
}): ReactNode {
  const configuration = openIdConnectUrl ?? oauth2MetadataUrl;
  return (
    <>
      {flows.map((flow) => (
        <FlowBlock key={flow.flow} flow={flow} hasScopes={!haveSameScopes(flows)} />
      ))}
      {configuration !== undefined && (
        <ul className={value.facts}>
          <li>
            <Translate
              id="reference.openIdConnect"
              description="In the API reference: the address of the configuration of a login server (OpenID Connect, OAuth 2.0)"
              values={{url: <Url url={configuration} />}}
            >
              {'Configuration: {url}'}
            </Translate>
          </li>
        </ul>
      )}
    </>
  );
}
