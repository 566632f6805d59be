import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {readDescription} from '@batchwise/openapi/node';
import {readOperations} from '@batchwise/openapi/operation';
import sidebars from '../sidebars';

const ROOT = join(import.meta.dirname, '..');

type Item = string | {type?: string; id?: string; className?: string; items?: Item[]};

const itemsOf = (items: Item[]): Exclude<Item, string>[] =>
  items.flatMap((item) =>
    typeof item === 'string' ? [{id: item}] : [item, ...itemsOf(item.items ?? [])],
  );

it('each page of a call has the method of the operation that it names, and no other page has one', () => {
  const {operations} = readOperations(readDescription(ROOT, 'batches'));
  const pages = itemsOf(sidebars.guide as Item[]).filter(({id}) => id !== undefined);
  expect(pages.length).toBeGreaterThan(10);
  for (const {id, className} of pages) {
    const text = readFileSync(join(ROOT, 'docs', `${id}.mdx`), 'utf8');
    const named = /^operation: (\S+)$/m.exec(text)?.[1];
    const found = operations.find((one) => one.id === named);
    const method = found && 'operation' in found ? found.operation.method.toLowerCase() : undefined;
    expect(className, id).toBe(method && `openapi-method openapi-method--${method}`);
  }
});
