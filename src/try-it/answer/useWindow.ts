import {useEffect, useLayoutEffect, useRef, useState, type RefObject, type UIEvent} from 'react';

/** Browsers draw nothing beyond some height: Firefox from 17.9 million pixels on. A longer list is scrolled in leaps. */
const TALLEST = 8_000_000;
/** Rows that are drawn beyond each edge. */
const BEYOND = 8;
/** Height of a row in rem, as in the style sheet. */
const ROW = 1.75;

export type Window = {
  ref: RefObject<HTMLDivElement | null>;
  onScroll: (event: UIEvent) => void;
  /** Height of the whole list in pixels. */
  height: number;
  /** The rows to draw: from `first` to before `last`. */
  first: number;
  last: number;
  /** Rows that a page of the keyboard is. */
  page: number;
  /** Where a row is drawn, in pixels from the top of the list. */
  topOf: (row: number) => number;
  scrollTo: (row: number) => void;
};

const rowHeight = (): number =>
  ROW * parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Which rows of a long list are in sight: only these are drawn. */
export function useWindow(count: number): Window {
  const ref = useRef<HTMLDivElement>(null);
  const [{top, view, row}, setPlace] = useState({top: 0, view: 560, row: 28});

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () =>
      setPlace((now) => ({...now, view: element.clientHeight, row: rowHeight()}));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const natural = count * row;
  const height = Math.min(natural, TALLEST);
  const farthest = Math.max(0, height - view);
  const rowsInView = view / row;
  // In a list that is too tall, the place of the scroll bar is a share of all rows.
  const isTall = natural > TALLEST;
  const at =
    isTall && farthest > 0
      ? (Math.min(top, farthest) / farthest) * (count - rowsInView)
      : top / row;
  const first = Math.max(0, Math.floor(at) - BEYOND);
  const last = Math.min(count, Math.ceil(at + rowsInView) + BEYOND);
  const topOf = (index: number) => (isTall ? top + (index - at) * row : index * row);

  const wanted = useRef<number>(undefined);
  // A row that was just opened is there only after the list has been drawn.
  useEffect(() => {
    const index = wanted.current;
    const element = ref.current;
    wanted.current = undefined;
    if (index === undefined || !element || (index >= at && index + 1 <= at + rowsInView)) return;
    const start = Math.max(0, index < at ? index : index + 1 - rowsInView);
    element.scrollTop = isTall ? (start / (count - rowsInView)) * farthest : start * row;
  });
  const scrollTo = (index: number) => {
    wanted.current = index;
    setPlace((now) => ({...now}));
  };

  return {
    ref,
    height,
    first,
    last,
    topOf,
    scrollTo,
    page: Math.max(1, Math.floor(rowsInView) - 1),
    onScroll: ({currentTarget}) => setPlace((now) => ({...now, top: currentTarget.scrollTop})),
  };
}
