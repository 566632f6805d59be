import type {Finding} from '@batchwise/openapi/finding';

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A finding as GitHub reads it from the log of a workflow, to show it at its line (GitHub Docs, "Workflow commands": error, warning). */
export function toWorkflowCommand({
  file,
  line,
  column,
  rule,
  severity,
  message,
  hint,
}: Finding): string {
  const place: [string, string | number][] =
    file === ''
      ? []
      : [
          ['file', file],
          ['line', line],
          ['col', column],
        ];
  const properties = [...place, ['title', rule]]
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${severity} ${properties}::${escapeText(`${message}\n${hint}`)}`;
}
