import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified, type Processor} from 'unified';

type Construct = {name?: string};
type Constructs = Record<string, Construct | Construct[]>;
type Data = {
  micromarkExtensions?: Record<string, Constructs>[];
  fromMarkdownExtensions?: {enter?: {literalAutolink?: unknown}}[][];
};

const isAutolink = ({name = ''}: Construct): boolean => name.endsWith('Autolink');

function withoutConstructs(constructs: Constructs): Constructs {
  const kept = Object.entries(constructs).map(([sign, one]): [string, Construct[]] => [
    sign,
    [one].flat().filter((construct) => !isAutolink(construct)),
  ]);
  return Object.fromEntries(kept.filter(([, list]) => list.length > 0));
}

/** Takes the addresses that GFM makes links of out of a parser: they make it stop at every letter, which takes a third of its time. */
function withoutAutolinks(this: Processor): void {
  const data = this.data() as Data;
  data.micromarkExtensions =
    data.micromarkExtensions?.map((one) =>
      one.text ? {...one, text: withoutConstructs(one.text)} : one,
    ) ?? [];
  data.fromMarkdownExtensions =
    data.fromMarkdownExtensions?.map((one) =>
      Array.isArray(one) ? one.filter(({enter}) => !enter?.literalAutolink) : one,
    ) ?? [];
}

/** Programs are checked, and not kept: nobody looks at their trees. */
const WITHOUT_PROGRAMS = {addResult: false};

const markdown = () =>
  unified()
    .use(remarkParse)
    .use(remarkMdx, WITHOUT_PROGRAMS)
    .use(remarkFrontmatter)
    .use(remarkDirective)
    .use(remarkGfm);

/** The Markdown of the site's pages: MDX with tables, admonitions and front matter, as Docusaurus reads it. */
export const WHOLE = markdown().freeze();
const QUICK = markdown().use(withoutAutolinks).freeze();

/** What an address is known by, of which GitHub's Markdown makes a link; in code, where it makes none, the whole parser reads it as well. */
export const ADDRESS = /https?:\/\/|www\.|@/i;

/** The quickest parser that reads a text as `WHOLE` does. */
export const processorFor = (text: string) => (ADDRESS.test(text) ? WHOLE : QUICK);
