import type {MessageFiles} from '../workspace/workspace.ts';

/** The files of strings of a new language, in English. */
export const stringFiles = ({files}: MessageFiles): Map<string, string> =>
  new Map(
    Object.entries(files).map(([name, {messages}]) => [
      name,
      `${JSON.stringify(messages, null, 2)}\n`,
    ]),
  );
