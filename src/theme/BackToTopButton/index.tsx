/** No button: it lay over examples and code. The table of contents, the Home key and the gestures of phones lead back to the top. */
export default function NoButton(): null {
  return null;
}
