/** Keeps each text once and counts its uses, so that a million batches of one dataset cost one text. */
export type Interned = {
  /** Counts one use more. @returns the number that stands for the text. */
  use: (text: string) => number;
  /** Counts one use less; the last one forgets the text, and its number may be given out again. */
  release: (number: number) => void;
  text: (number: number) => string;
  /** The number of a text that is in use. */
  numberOf: (text: string) => number | undefined;
};

/** Makes an empty table of texts. */
export function createInterned(): Interned {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const uses: number[] = [];
  const free: number[] = [];
  return {
    use: (text) => {
      const number = numbers.get(text) ?? free.pop() ?? texts.length;
      numbers.set(text, number);
      texts[number] = text;
      uses[number] = (uses[number] ?? 0) + 1;
      return number;
    },
    release: (number) => {
      uses[number] = (uses[number] ?? 0) - 1;
      if (uses[number] > 0) return;
      numbers.delete(texts[number] ?? '');
      texts[number] = '';
      free.push(number);
    },
    text: (number) => texts[number] ?? '',
    numberOf: (text) => numbers.get(text),
  };
}
