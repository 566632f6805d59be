import {NO_BODY, type Typed, type TypedBody} from './selectors';

const bodyOfTyped = ({body, whole, fields, unfinished}: Typed): TypedBody => ({
  body,
  whole,
  fields,
  unfinished,
});

/** Another media type of the body; what was typed in each of them is kept. */
export function withMediaType(typed: Typed, mediaType: string, before: string): Typed {
  const others = {...typed.others, [before]: bodyOfTyped(typed)};
  return {
    ...typed,
    body: undefined,
    whole: undefined,
    ...(others[mediaType] ?? NO_BODY),
    mediaType,
    others,
  };
}

/** What was typed into a field of the body; `body` is undefined as long as the body cannot hold it. */
export function withField(
  typed: Typed,
  name: string,
  text: string,
  body: string | undefined,
): Typed {
  const others = typed.unfinished.filter((one) => one !== name);
  const fields = {...typed.fields, [name]: text};
  return body === undefined
    ? {...typed, fields, unfinished: [...others, name]}
    : {...typed, fields, unfinished: others, body};
}

/** The files of one property of a form; none of them take the property away. */
export function withFiles(typed: Typed, name: string, files: File[]): Typed {
  const others = Object.entries(typed.files ?? {}).filter(([other]) => other !== name);
  return {
    ...typed,
    files: Object.fromEntries(files.length > 0 ? [...others, [name, files]] : others),
  };
}

/** Whether a parameter is sent although it is empty. */
export function withEmpty(typed: Typed, key: string, isSent: boolean): Typed {
  const others = (typed.empty ?? []).filter((one) => one !== key);
  return {...typed, empty: isSent ? [...others, key] : others};
}
