/** The members of a value at any depth. */
function visit(value: unknown, each: (member: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, each);
  else if (typeof value === 'object' && value !== null) {
    each(value as Record<string, unknown>);
    for (const member of Object.values(value)) visit(member, each);
  }
}

function namesAt(value: unknown, key: string, has: string): string[] {
  const names = new Set<string>();
  visit(value, (member) => {
    const name = member[key];
    if (has in member && typeof name === 'string') names.add(name);
  });
  return [...names];
}

/** The names of the component schemas in the data of a page. */
export const schemaNamesIn = (shown: object): string[] => namesAt(shown, 'name', 'types');

/** The operations that the links of responses lead to. */
export const operationsIn = (shown: object): string[] => namesAt(shown, 'operation', 'parameters');
