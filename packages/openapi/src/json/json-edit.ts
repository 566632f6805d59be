import {childrenOf, shapeOf} from './json-text.ts';

/** Members of an object as JSON text, in order: `[['a', '1']]`. */
export type Members = [name: string, json: string][];

const isJsonText = (text: string): boolean => text.trim() !== '';

/** The members of the object that JSON text holds; none where it holds something else. */
export function readMembers(text: string): Members {
  const shape = isJsonText(text) ? shapeOf(text) : undefined;
  return shape?.kind === 'object' ? shape.members : [];
}

/** The items of the array that JSON text holds, each as JSON text; none where it holds something else. */
export function readItems(text: string): string[] {
  const isArray = text.trim().startsWith('[');
  return isArray ? childrenOf(text).map(({start, end}) => text.slice(start, end)) : [];
}

/** Writes members as the JSON text of an object. Values stay as they are, digit for digit. */
export function writeMembers(members: Members): string {
  return `{${members.map(([name, json]) => `${JSON.stringify(name)}: ${json}`).join(', ')}}`;
}

/** Writes items as the JSON text of an array. */
export const writeItems = (items: readonly string[]): string => `[${items.join(', ')}]`;

/**
 * Gives a member a value, in its place or else behind the others.
 * @param json an empty text takes the member out.
 */
export function setMember(members: Members, name: string, json: string): Members {
  if (!isJsonText(json)) return members.filter(([one]) => one !== name);
  const known = members.some(([one]) => one === name);
  return known
    ? members.map(([one, old]) => [one, one === name ? json : old])
    : [...members, [name, json]];
}

/** Gives a member another name; one that has the new name already goes. */
export function renameMember(members: Members, from: string, to: string): Members {
  return members
    .filter(([name]) => name !== to || name === from)
    .map(([name, json]) => [name === from ? to : name, json]);
}
