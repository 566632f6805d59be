import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {ExternalLink} from '../text/ExternalLink.tsx';
import type {OverviewPageData} from '../types.ts';
import styles from './Page.module.css';

const isWeb = (url: string | undefined): url is string => /^https?:\/\//i.test(url ?? '');

function MaybeLink({url, children}: {url: string | undefined; children: ReactNode}): ReactNode {
  return isWeb(url) ? (
    <a href={url} rel="noreferrer">
      {children}
    </a>
  ) : (
    children
  );
}

function Contact({
  contact: {name, url, email},
}: {
  contact: NonNullable<OverviewPageData['node']['contact']>;
}): ReactNode {
  return (
    <>
      <MaybeLink url={url}>{name || url}</MaybeLink>
      {email && (
        <>
          {(name || url) && ', '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </>
  );
}

/** Version, download, licence and contact of an API. */
export function About({data: {node, download}}: {data: OverviewPageData}): ReactNode {
  return (
    // Version, download and licence are left out of the search index.
    <ul className={styles.about} data-pagefind-ignore>
      <li>
        <Translate
          id="reference.version"
          description="On the page about an API. {version} is its version: 1.0.0"
          values={{version: node.version}}
        >
          {'Version {version}'}
        </Translate>
      </li>
      <li>
        <a href={download} download>
          <Translate
            id="reference.download"
            description="Link on the page about an API: downloads its description (a YAML file in the format OpenAPI)"
          >
            Download the OpenAPI description
          </Translate>
        </a>
      </li>
      {node.license && (
        <li>
          <Translate
            id="reference.licence"
            description="On the page about an API. {licence} is the name of its licence: MIT"
            values={{licence: <MaybeLink url={node.license.url}>{node.license.name}</MaybeLink>}}
          >
            {'Licence: {licence}'}
          </Translate>
        </li>
      )}
      {node.contact && (
        <li>
          <Translate
            id="reference.contact"
            description="On the page about an API. {contact} is the name or address of the people to ask"
            values={{contact: <Contact contact={node.contact} />}}
          >
            {'Contact: {contact}'}
          </Translate>
        </li>
      )}
      {isWeb(node.termsOfService) && (
        <li>
          <MaybeLink url={node.termsOfService}>
            <Translate id="reference.terms" description="Link on the page about an API">
              Terms of service
            </Translate>
          </MaybeLink>
        </li>
      )}
      {node.externalDocs && (
        <li>
          <ExternalLink docs={node.externalDocs} />
        </li>
      )}
    </ul>
  );
}
