import {type Finding, formatFinding} from './finding.ts';
import {harmless} from './harmless.ts';

/**
 * Logs the errors of a translation during a build, the descriptions without an overlay, and the
 * number of other texts that are not translated yet.
 */
export function warn(title: string, findings: readonly Finding[], locale: string): void {
  const errors = findings.filter(({severity}) => severity === 'error');
  const missing = findings.filter(({rule}) => rule === 'overlay-missing');
  const open = findings.length - errors.length - missing.length;
  if (errors.length > 0)
    process.stderr.write(`[WARNING] ${title}\n${errors.map(formatFinding).join('\n')}\n`);
  for (const {message, hint} of missing)
    process.stderr.write(`[INFO] ${harmless(`${message} ${hint}`)}\n`);
  if (open > 0)
    process.stderr.write(
      `[INFO] ${open === 1 ? '1 text of the API descriptions is' : `${open} texts of the API descriptions are`} not translated. To list untranslated texts, run "npm run translate -- status --locale ${locale}".\n`,
    );
}

/** The most warnings that are listed in the log of a build. */
const MOST = 50;

/** Logs the errors in the API descriptions during a build. */
export function warnOfDescriptions(warnings: readonly Finding[]): void {
  if (warnings.length === 0) return;
  const lines = warnings.slice(0, MOST).map((one) => `[WARNING] ${formatFinding(one)}`);
  const more = warnings.length - lines.length;
  if (more > 0) lines.push(`[WARNING] And ${more} more; "openapi-check FILE" lists them.`);
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** @throws Error that lists what the API descriptions have wrong, if anything. */
export function throwAny(warnings: readonly Finding[]): void {
  if (warnings.length === 0) return;
  const lines = warnings.map((one) => formatFinding({...one, severity: 'error'}));
  throw new Error(`The API descriptions have errors (strict: true):\n${lines.join('\n')}`);
}
