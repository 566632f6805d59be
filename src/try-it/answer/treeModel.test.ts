import {describe, expect, it} from 'vitest';
import {openBody} from '../../request/answer-body';
import {createTreeModel, type TreeModel} from './treeModel';

/** A tree of a text that comes in pieces when told. */
async function treeOf(
  ...pieces: string[]
): Promise<{model: TreeModel; send: (piece: string) => Promise<void>; end: () => Promise<void>}> {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({start: (given) => void (controller = given)});
  const {body, read} = await openBody(
    new Response(stream, {headers: {'content-type': 'application/json'}}),
  );
  void read(() => {});
  const model = createTreeModel(body);
  model.start();
  // Longer than the pause between two drawings.
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 180));
  const send = async (piece: string) => {
    controller?.enqueue(new TextEncoder().encode(piece));
    await settle();
  };
  const end = async () => {
    controller?.close();
    await settle();
  };
  for (const piece of pieces) await send(piece);
  return {model, send, end};
}

const shown = (model: TreeModel): string[] =>
  Array.from({length: model.count}, (_, row) => {
    const {level, name, place, kind, isOpen, children, text} = model.rowAt(row);
    return `${'-'.repeat(level)}${name ?? place}:${kind === 'scalar' ? text : `${kind}(${children})${isOpen ? '' : '+'}`}`;
  });

const MANY = `[${Array.from({length: 300}, (_, n) => `{"n":${n}}`).join(',')}]`;

describe('the tree of a JSON body', () => {
  it('shows a small body whole', async () => {
    const {model, end} = await treeOf('{"a":[1.10,"b"],"c":{"d":null}}');
    await end();
    expect(shown(model)).toEqual([
      '-0:object(2)',
      '--a:array(2)',
      '---0:1.10',
      '---1:"b"',
      '--c:object(1)',
      '---d:null',
    ]);
  });

  it('shows the first level of a large one, and what is opened', async () => {
    const {model, end} = await treeOf(MANY);
    await end();
    expect(model.count).toBe(301);
    model.toggle(2);
    expect(shown(model).slice(0, 5)).toEqual([
      '-0:array(300)',
      '--0:object(1)+',
      '--1:object(1)',
      '---n:1',
      '--2:object(1)+',
    ]);
    expect(model.pathAt(3)).toEqual(['1', 'n']);
    expect(model.parentOf(3)).toBe(2);
    model.toggle(2);
    expect(model.count).toBe(301);
    model.openAll();
    expect(model.count).toBe(601);
    model.closeAll();
    expect(model.count).toBe(301);
    model.toggle(0);
    expect(model.count).toBe(1);
  });

  it('remembers what is open below what is folded', async () => {
    const {model, end} = await treeOf(MANY);
    await end();
    model.toggle(5);
    model.toggle(0);
    model.toggle(0);
    expect(model.count).toBe(302);
  });

  it('goes to a place that is folded away, or to the nearest there is', async () => {
    const {model, end} = await treeOf(MANY);
    await end();
    expect(model.rowAt(model.reveal(['299', 'n'])).text).toBe('299');
    expect(model.rowAt(model.reveal(['7', 'missing'])).place).toBe(7);
  });

  it('grows while the body comes, with branches folded and unfolded before their ends have come', async () => {
    const {model, send, end} = await treeOf('{"a":[1,2');
    expect(shown(model)).toEqual(['-0:object(1)', '--a:array(1)+']);
    model.toggle(1);
    expect(shown(model)).toEqual(['-0:object(1)', '--a:array(1)', '---0:1']);
    await send(',3],"b":[4');
    expect(shown(model)).toEqual([
      '-0:object(2)',
      '--a:array(3)',
      '---0:1',
      '---1:2',
      '---2:3',
      '--b:array(0)+',
    ]);
    model.toggle(1);
    await send(',5],"c":6');
    expect(shown(model)).toEqual(['-0:object(2)', '--a:array(3)+', '--b:array(2)+']);
    await send('}');
    expect(shown(model)).toEqual(['-0:object(3)', '--a:array(3)+', '--b:array(2)+', '--c:6']);
    await end();
    expect(model.state).toBe('whole');
  });

  it('says where a body stops being JSON', async () => {
    const {model, end} = await treeOf('[1,]');
    await end();
    expect([model.state, model.mistake, model.count]).toEqual(['wrong', 3, 2]);
  });
});
