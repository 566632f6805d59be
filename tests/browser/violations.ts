import type {BrowserContext} from '@playwright/test';

/** The violations of the content security policy in all pages and workers of a context. Chromium writes each to the console. */
export function listViolations(context: BrowserContext): string[] {
  const violations: string[] = [];
  context.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) violations.push(line.text());
  });
  return violations;
}
