import type {MessageFiles, Messages} from '../workspace/workspace.ts';

/** The files of strings of a new language: Docusaurus' own translations, where it has them, and the other strings in English. */
export function stringFiles(
  {files}: MessageFiles,
  theme: Readonly<Record<string, string>>,
): Map<string, string> {
  return new Map(
    Object.entries(files).map(([name, {messages}]) => {
      const entries = Object.entries(messages).map(
        ([id, {message, description}]): [string, Messages[string]] => [
          id,
          {message: theme[id] ?? message, ...(description === undefined ? {} : {description})},
        ],
      );
      return [name, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`];
    }),
  );
}
