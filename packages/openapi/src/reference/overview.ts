import {entries, isObject, text} from '../json/coerce.ts';
import type {DescriptionFinding, LocatedOperation} from '../operation/find-operations.ts';
import {readServers} from '../operation/servers.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {operationsOf, readOperationNode} from './operation.ts';
import {attempt, createReading, findingsOf, type Reading, type ReadOptions} from './reading.ts';
import {compact} from './schema/compact.ts';
import {externalDocsOf} from './schema/words.ts';
import {readSchemes} from './security.ts';
import type {OperationNode, OverviewNode} from './types.ts';

function contactOf(contact: Json | undefined): OverviewNode['contact'] {
  if (!isObject(contact)) return undefined;
  const {name, url, email} = contact;
  return compact<NonNullable<OverviewNode['contact']>>({
    name: text(name),
    url: text(url) || undefined,
    email: text(email) || undefined,
  });
}

function licenseOf(license: Json | undefined): OverviewNode['license'] {
  if (!isObject(license)) return undefined;
  const {name, url, identifier} = license;
  // An SPDX identifier has a page of its own (OpenAPI 3.1, 4.8.4).
  const address =
    text(url) || (text(identifier) && `https://spdx.org/licenses/${text(identifier)}.html`);
  return compact<NonNullable<OverviewNode['license']>>({
    name: text(name) || text(identifier),
    url: address || undefined,
  });
}

/** Returns the webhooks of a description (OpenAPI 3.1, 4.8.1); before 3.1, the extension `x-webhooks`. */
export function findWebhooks(document: JsonObject): {
  webhooks: LocatedOperation[];
  findings: DescriptionFinding[];
} {
  const key = document.webhooks === undefined ? 'x-webhooks' : 'webhooks';
  const reading = createReading(document);
  const given = document[key];
  const webhooks = entries(given).flatMap(([name, item]) =>
    attempt(reading, [key, name], () => operationsOf(document, item, [key, name], name)),
  );
  return {webhooks, findings: findingsOf(reading)};
}

function readAllWebhooks(reading: Reading): OperationNode[] {
  const {webhooks, findings} = findWebhooks(reading.document);
  reading.findings.push(...findings);
  return webhooks.flatMap((found) =>
    attempt(reading, found.at, () => [readOperationNode(reading, found, '')]),
  );
}

export type OverviewRead = {
  overview: OverviewNode;
  /** The webhooks are too large for the page, so that each needs one of its own; see `readReferenceWebhooks`. */
  hasWebhookPages: boolean;
  /** The component schemas whose content is nowhere on the page because of its size. */
  elsewhere: string[];
  findings: DescriptionFinding[];
};

/** Reads what a description says about the API as a whole, with all webhooks if they fit on a page. Never throws. */
export function readReferenceOverview(document: JsonObject, options?: ReadOptions): OverviewRead {
  const reading = createReading(document, options);
  const info = isObject(document.info) ? document.info : {};
  const overview = compact<OverviewNode>({
    title: text(info.title),
    version: text(info.version),
    summary: text(info.summary),
    description: text(info.description),
    termsOfService: text(info.termsOfService) || undefined,
    contact: contactOf(info.contact),
    license: licenseOf(info.license),
    externalDocs: externalDocsOf(document.externalDocs),
    servers: readServers(document, {}, {}),
    schemes: readSchemes(reading),
    webhooks: readAllWebhooks(reading),
  });
  reading.tree.finish();
  const hasWebhookPages = reading.tree.isTooLarge();
  return {
    overview: hasWebhookPages ? {...overview, webhooks: []} : overview,
    hasWebhookPages,
    elsewhere: hasWebhookPages ? [] : reading.tree.elsewhere(),
    findings: findingsOf(reading),
  };
}
