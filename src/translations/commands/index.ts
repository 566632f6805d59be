import {add} from './add';
import {check} from './check';
import {diff} from './diff';
import {done} from './done';
import {exportTexts} from './export';
import {importTexts} from './import/import';
import {pseudo} from './pseudo';
import {status} from './status';
import type {Command} from './types';

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
