import {type Finding, formatFinding} from './finding.ts';

/** Tells in the log of a build what a translation has wrong, line by line, and counts what is not translated yet. */
export function warn(title: string, findings: readonly Finding[], locale: string): void {
  const errors = findings.filter(({severity}) => severity === 'error');
  const open = findings.length - errors.length;
  if (errors.length > 0)
    process.stderr.write(`[WARNING] ${title}\n${errors.map(formatFinding).join('\n')}\n`);
  if (open > 0)
    process.stderr.write(
      `[INFO] ${open} texts of the API descriptions are in English; "npm run translate -- status --locale ${locale}" lists them.\n`,
    );
}
