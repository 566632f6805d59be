/** Tells the crawler of DocSearch what to read: nothing, since the search of this site has an index of its own. */
export default function SearchMetadata(): null {
  return null;
}
