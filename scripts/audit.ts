import {spawnSync} from 'node:child_process';

/** Advisories that do not concern the site, by their address, each with the reason. */
const EXCEPTIONS: Record<string, string> = {};

type Advisory = {url: string; title: string; severity: string};
type Report = {
  /** Missing when the registry has not answered. */
  vulnerabilities?: Record<string, {via: (string | Advisory)[]}>;
  message?: string;
};

/** The advisories of a report of `npm audit --json`; undefined when the registry has none to offer. */
export function advisoriesOf(report: string): string[] | undefined {
  const {vulnerabilities} = JSON.parse(report) as Report;
  if (!vulnerabilities) return undefined;
  const found = Object.entries(vulnerabilities).flatMap(([name, {via}]) =>
    via
      // A text is the name of another package in the report.
      .filter((one) => typeof one !== 'string')
      .filter(({url}) => !(url in EXCEPTIONS))
      .map(({severity, title, url}) => `${name}: ${title} (${severity}). ${url}`),
  );
  return [...new Set(found)];
}

/** Fails when a dependency of the site or of its packages has a known vulnerability. Not every registry knows advisories. */
function main(): void {
  const {stdout} = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const advisories = advisoriesOf(stdout || '{}');
  if (!advisories) {
    console.warn('The registry has no answer to "npm audit", so nothing was checked.');
    return;
  }
  for (const advisory of advisories) console.error(advisory);
  if (advisories.length > 0) process.exitCode = 1;
  else console.log('No dependency has a known vulnerability.');
}

if (require.main === module) main();
