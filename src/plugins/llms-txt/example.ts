import {STATUS_CODES} from 'node:http';
import type {ApiResponse, Example, Operation} from '@batchwise/openapi/operation';
import {toCurl} from '@batchwise/openapi/samples';
import type {Workflow} from '@batchwise/openapi/workflow';
import {
  documentedRequest,
  type Preset,
  workflowNodes,
} from '@batchwise/docusaurus-plugin-openapi/api';
import {fenced} from './fenced';
import type {TextOf} from '../strings';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A response as an HTTP message (RFC 9112, section 2.1). A range of statuses has no status line. */
export function responseText(
  {status, mediaType = 'application/json'}: ApiResponse,
  {text}: Example,
): string {
  const reason = STATUS_CODES[status];
  if (reason === undefined) return fenced('json', text);
  return fenced('http', `HTTP/1.1 ${status} ${reason}\ncontent-type: ${mediaType}\n\n${text}`);
}

/** The parameters, then the fields of the body. */
function fieldsText({parameters, body}: Operation, textOf: TextOf): string {
  const optional = textOf('tryIt.field.optional');
  const line = (name: string, place: string, isRequired: boolean, description: string): string =>
    `- \`${name}\` (${place}${isRequired ? '' : `, ${optional}`})${description ? `: ${oneLine(description)}` : ''}`;
  return [
    ...parameters.map((one) => line(one.name, one.in, one.required, one.description)),
    ...(body?.fields ?? []).map((one) =>
      line(one.path.join('.'), 'body', one.required, one.description),
    ),
  ].join('\n');
}

/**
 * A live example as Markdown: the operation, its parameters and fields, the request as curl and the response, as the page shows
 * them before anything is sent.
 * @param isFirst whether this is the first example of the operation on the page; only that one lists the parameters and the response.
 */
export function exampleText(
  operation: Operation,
  preset: Preset,
  {isFirst, textOf}: {isFirst: boolean; textOf: TextOf},
): string {
  const {method, path, summary} = operation;
  const curl = toCurl(documentedRequest({operation, preset}));
  const response = operation.responses.find(
    ({status, examples}) => status.startsWith('2') && examples.length > 0,
  );
  const [example] = response?.examples ?? [];
  const parts = [
    `**\`${method} ${path}\`**${summary ? ` ${oneLine(summary)}` : ''}`,
    isFirst ? fieldsText(operation, textOf) : '',
    fenced('bash', curl),
    isFirst && response && example ? responseText(response, example) : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The steps of a workflow, without the panel that runs them. */
export function workflowText(
  workflow: Workflow,
  operation: (id: string) => Operation | undefined,
  example: (attributes: Record<string, string>) => string,
): string {
  const texts = workflowNodes(workflow, operation).flatMap((node): string[] => {
    if (node.type === 'heading' || node.type === 'paragraph') {
      const words = node.children
        .map((one) =>
          'value' in one ? (one.type === 'inlineCode' ? `\`${one.value}\`` : one.value) : '',
        )
        .join('');
      return [node.type === 'heading' ? `## ${words}` : words];
    }
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'TryIt') return [];
    const given = node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
        ? [[one.name, one.value]]
        : [],
    );
    return [example(Object.fromEntries(given) as Record<string, string>)];
  });
  return texts.join('\n\n');
}
