import type {Piece, Sheet, Style} from './sheet';
import type {Used} from './used';

/** What only counts on paper, for which the page has the whole sheet. */
const isForPaper = (piece: Piece): boolean =>
  (piece.kind === 'block' && piece.begin.startsWith('@media print')) ||
  (piece.kind === 'other' && piece.text.startsWith('@page'));

/** The pieces that can have a say in a page, with those of their selectors that can. */
function keep(pieces: Piece[], names: ReadonlySet<string>): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (isForPaper(piece)) return [];
    if (piece.kind === 'style') {
      // A pointer brings the whole sheet with its first move.
      const selectors = piece.selectors.filter(
        ({needs, isForPointer}) => !isForPointer && needs.every((name) => names.has(name)),
      );
      return selectors.length > 0 ? [{...piece, selectors}] : [];
    }
    if (piece.kind !== 'block') return [piece];
    const kept = keep(piece.pieces, names);
    return kept.length > 0 ? [{...piece, pieces: kept}] : [];
  });
}

const stylesIn = (pieces: Piece[]): Style[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'style' ? [piece] : piece.kind === 'block' ? stylesIn(piece.pieces) : [],
  );

/** The custom properties that are read in the end: by the page, by a declaration, or by another one that is. */
function readInTheEnd(styles: Style[], byPage: ReadonlySet<string>): Set<string> {
  const declarations = styles.flatMap((style) => style.declarations);
  const readBy = new Map<string, string[]>();
  for (const {property, reads} of declarations)
    if (property) readBy.set(property, [...(readBy.get(property) ?? []), ...reads]);
  const found = new Set<string>();
  const waiting = [
    ...byPage,
    ...declarations.flatMap(({property, reads}) => (property ? [] : reads)),
  ];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(readBy.get(name) ?? []));
  }
  return found;
}

function write(
  pieces: Piece[],
  properties: ReadonlySet<string>,
  isRun: (keyframes: string) => boolean,
): string {
  const texts = pieces.map((piece) => {
    if (piece.kind === 'other') return /[;}]$/.test(piece.text) ? piece.text : `${piece.text};`;
    if (piece.kind === 'keyframes') return isRun(piece.name) ? piece.text : '';
    if (piece.kind === 'block') {
      const inside = write(piece.pieces, properties, isRun);
      return inside && `${piece.begin}{${inside}}`;
    }
    const declarations = piece.declarations.filter(
      ({property}) => property === undefined || properties.has(property),
    );
    return declarations.length > 0
      ? `${piece.selectors.map(({text}) => text).join()}{${declarations.map(({text}) => text).join(';')}}`
      : '';
  });
  return texts.join('');
}

/** A custom property where it gets a value or is read, but not the end of a class such as `menu__link--active`. */
const PROPERTY = /(?<![\w-])--[\w-]+(?=\s*[:,){])/g;

/** Gives custom properties names of one or two letters, but for those that the page itself names. */
function shorten(rules: string, named: ReadonlySet<string>): string {
  const names = new Map<string, string>();
  return rules.replace(PROPERTY, (name) => {
    if (named.has(name)) return name;
    const short = names.get(name) ?? `--${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  });
}

/** The names of layers up to the last that the page has: the whole sheet adds the rest behind them. */
function layersFor(pieces: Piece[], layers: string[]): string[] {
  const begins = new Set(pieces.flatMap((piece) => (piece.kind === 'block' ? [piece.begin] : [])));
  return layers.slice(
    0,
    layers.map((layer) => begins.has(`@layer ${layer}`)).lastIndexOf(true) + 1,
  );
}

/** The part of a style sheet that can have a say in a page as its HTML is, opened, dark or focused, until a pointer or a printer comes. */
export function pick({layers, pieces}: Sheet, {names, properties, named}: Used): string {
  const kept = keep(pieces, names);
  const styles = stylesIn(kept);
  const animations = styles
    .flatMap((style) =>
      style.declarations.flatMap(({text}) => (text.includes('animation') ? [text] : [])),
    )
    .join('\n');
  const rules = shorten(
    write(kept, readInTheEnd(styles, properties), (name) => animations.includes(name)),
    named,
  );
  const needed = layersFor(kept, layers);
  return needed.length > 0 ? `@layer ${needed.join()};${rules}` : rules;
}

/** Picks as `pick` does, once for all pages that have the same of what the sheet asks for. */
export function createPicker(sheet: Sheet): (used: Used) => string {
  const asked = [
    ...new Set(
      stylesIn(sheet.pieces).flatMap(({selectors}) => selectors.flatMap(({needs}) => needs)),
    ),
  ];
  const defined = new Set(
    stylesIn(sheet.pieces).flatMap(({declarations}) =>
      declarations.flatMap(({property, reads}) => (property ? [property, ...reads] : reads)),
    ),
  );
  const picked = new Map<string, string>();
  return (used) => {
    const key = JSON.stringify([
      asked.filter((name) => used.names.has(name)),
      [...used.properties].sort(),
      [...used.named].filter((name) => defined.has(name)).sort(),
    ]);
    const known = picked.get(key) ?? pick(sheet, used);
    picked.set(key, known);
    return known;
  };
}
