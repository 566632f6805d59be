import {describe, expect, it} from 'vitest';
import type {Finding} from '@batchwise/openapi/finding';
import {toWorkflowCommand} from './github.ts';

const finding = (parts: Partial<Finding>): Finding => ({
  file: 'i18n/nl/x.mdx',
  line: 3,
  column: 7,
  rule: 'spelling',
  severity: 'warning',
  message: 'Wrong.',
  hint: 'Fix it.',
  ...parts,
});

describe('a finding as a command of GitHub', () => {
  it('names file, line and column, and says how to mend it', () => {
    expect(toWorkflowCommand(finding({}))).toBe(
      '::warning file=i18n/nl/x.mdx,line=3,col=7,title=spelling::Wrong.%0AFix it.',
    );
    expect(toWorkflowCommand(finding({severity: 'error', rule: 'code'}))).toBe(
      '::error file=i18n/nl/x.mdx,line=3,col=7,title=code::Wrong.%0AFix it.',
    );
  });

  it('has no line break, so that no text of a page can be a command of its own', () => {
    const command = toWorkflowCommand(
      finding({message: '50 % of\r\n::error::it', hint: '::set-env name=x::y\n::stop-commands::z'}),
    );
    expect(command).toBe(
      '::warning file=i18n/nl/x.mdx,line=3,col=7,title=spelling::50 %25 of%0D%0A::error::it%0A::set-env name=x::y%0A::stop-commands::z',
    );
  });

  it('escapes in its properties what separates them', () => {
    expect(toWorkflowCommand(finding({file: 'docs/a:b,c 100%\n.mdx'}))).toContain(
      '::warning file=docs/a%3Ab%2Cc 100%25%0A.mdx,line=3',
    );
  });

  it('names no file when it is about none', () => {
    expect(toWorkflowCommand(finding({file: '', severity: 'error', rule: 'usage'}))).toBe(
      '::error title=usage::Wrong.%0AFix it.',
    );
  });
});
