import {type Finding, formatFinding} from './finding.ts';

/** Logs the errors of a translation during a build, and the number of texts that are not translated yet. */
export function warn(title: string, findings: readonly Finding[], locale: string): void {
  const errors = findings.filter(({severity}) => severity === 'error');
  const open = findings.length - errors.length;
  if (errors.length > 0)
    process.stderr.write(`[WARNING] ${title}\n${errors.map(formatFinding).join('\n')}\n`);
  if (open > 0)
    process.stderr.write(
      `[INFO] ${open} texts of the API descriptions are not translated. To list them, run "npm run translate -- status --locale ${locale}".\n`,
    );
}
