/** Nothing: the folded table of contents stands below the title, where `MDXContent` renders it. */
export default function AboveTitle(): null {
  return null;
}
