import {createHash} from 'node:crypto';

/** Which class of which file has a name: no two may share one. */
const taken = new Map<string, string>();

/**
 * The name that a class of a CSS module gets in the pages: its own and two letters, which come from it and its file alone.
 * @param file the path of the module from the site's folder, with slashes.
 * @throws Error when another class of that name got the same letters, which one in 4,096 does.
 */
export function classNameFor(file: string, local: string): string {
  const name = `${local}_${createHash('sha256').update(`${file}.${local}`).digest('base64url').slice(0, 2)}`;
  const other = taken.get(name) ?? file;
  if (other !== file)
    throw new Error(
      `The class "${local}" gets the same name, ${name}, in ${other} and in ${file}. Give it another name in one of them.`,
    );
  taken.set(name, file);
  return name;
}
