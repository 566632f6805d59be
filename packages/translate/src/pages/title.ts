import type {Heading} from 'mdast';
import {parsedPage} from '../markdown/parse.ts';
import {eachNode} from '../markdown/prose.ts';
import {pageName} from '../terminal/wording.ts';
import type {PageFile, Workspace} from '../workspace/workspace.ts';

function wordsOf(heading: Heading): string {
  let words = '';
  eachNode(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
  });
  return words.trim();
}

/** The title of a page, as Docusaurus finds it: in the front matter, else the first heading of level 1, else its name. */
export function titleOf({cached}: Workspace, file: PageFile, page: string): string {
  return cached(`title:${file.ids[0]}:${page}`, () => {
    const {frontMatter, tree} = parsedPage(file);
    const {title} = frontMatter.values;
    if (typeof title === 'string') return title;
    const heading = tree?.children.find(
      (node): node is Heading => node.type === 'heading' && node.depth === 1,
    );
    return heading ? wordsOf(heading) : pageName(page);
  });
}
