import {formatFinding, type Finding} from '../shared/finding';

/** Reports the errors of a translation in the build log, and counts the untranslated texts. */
export function warn(title: string, findings: readonly Finding[], locale: string): void {
  const errors = findings.filter(({severity}) => severity === 'error');
  const open = findings.length - errors.length;
  if (errors.length > 0)
    process.stderr.write(`[WARNING] ${title}\n${errors.map(formatFinding).join('\n')}\n`);
  if (open > 0)
    process.stderr.write(
      `[INFO] ${open} texts of the API descriptions are not translated. Run "npm run translate -- status --locale ${locale}" to list them.\n`,
    );
}
