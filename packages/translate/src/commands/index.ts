import {add} from './add.ts';
import {check} from './check.ts';
import {diff} from './diff.ts';
import {done} from './done.ts';
import {exportTexts} from './export.ts';
import {importTexts} from './import/import.ts';
import {pseudo} from './pseudo.ts';
import {status} from './status.ts';
import type {Command} from './types.ts';

/** All commands by name. */
export const COMMANDS: Record<string, Command> = {
  status,
  diff,
  check,
  done,
  export: exportTexts,
  import: importTexts,
  add,
  pseudo,
};
