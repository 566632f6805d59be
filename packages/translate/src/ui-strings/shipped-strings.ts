import type {MessageFiles} from '../workspace/workspace.ts';

/** The file with the strings of components; packages ship no others. */
const CODE = 'code.json';

/** Whether a package ships a string in the language, so that the site need not translate it. */
export const isShipped = (
  shipped: Readonly<Record<string, string>>,
  file: string,
  id: string,
): boolean => file === CODE && Object.hasOwn(shipped, id);

/** The strings without those that a package ships in the language, unless the site overrides them. */
export function withoutShipped(
  source: MessageFiles,
  own: MessageFiles,
  shipped: Readonly<Record<string, string>>,
): MessageFiles {
  const file = source.files[CODE];
  if (!file) return source;
  const overrides = own.files[CODE]?.messages ?? {};
  const messages = Object.fromEntries(
    Object.entries(file.messages).filter(
      ([id]) => !isShipped(shipped, CODE, id) || Object.hasOwn(overrides, id),
    ),
  );
  return {...source, files: {...source.files, [CODE]: {...file, messages}}};
}
