/** The style of the dialog. It is loaded with the dialog: Docusaurus puts all CSS files into the style sheet of every page. */
export const STYLE = `
dialog.search {
  inline-size: min(44rem, 100vw);
  max-inline-size: 100vw;
  max-block-size: 100dvh;
  margin: 0 auto;
  padding: 0;
  border: 0;
  background: none;
  color: var(--ifm-font-color-base);
}
dialog.search::backdrop { background: rgb(0 0 0 / 55%); }
html:has(dialog.search[open]) { overflow: hidden; }
.search-frame {
  display: flex;
  flex-direction: column;
  max-block-size: 90dvh;
  margin: min(6dvh, 4rem) min(1rem, 2vw);
  border: 1px solid var(--line-strong);
  border-radius: var(--ifm-global-radius);
  background: var(--ifm-background-surface-color);
}
.search-bar { display: flex; gap: .5rem; padding: .75rem; border-block-end: 1px solid var(--line); }
.search-bar input {
  flex: 1;
  min-inline-size: 0;
  padding: .6rem .75rem;
  border: 1px solid var(--line-strong);
  border-radius: 6px;
  background: var(--surface);
  color: inherit;
  font: inherit;
}
.search-bar input::placeholder { color: var(--text-quiet); opacity: 1; }
.search-close { min-inline-size: 3rem; border: 0; background: none; color: inherit; cursor: pointer; }
.search-status { padding: .5rem 1.375rem; font-size: .875rem; color: var(--text-quiet); overflow-wrap: anywhere; }
.search-list { overflow-y: auto; overscroll-behavior: contain; padding: 0 .5rem .5rem; }
.search-list:empty { display: none; }
.search-language { margin: .75rem .875rem .25rem; font-weight: 700; }
.search-option, .search-option:hover { display: block; padding: .5rem .75rem; border: 2px solid transparent; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
.search-section { margin-inline-start: 1rem; border-inline-start-color: var(--line); border-start-start-radius: 0; border-end-start-radius: 0; }
.search-title { display: block; font-weight: 600; color: var(--ifm-color-primary); }
.search-page .search-title { font-size: 1.05rem; }
.search-excerpt { display: block; font-size: .875rem; line-height: 1.45; color: var(--text-quiet); }
.search-option[aria-selected='true'] { background: var(--ifm-menu-color-background-active); border-color: var(--ifm-color-primary); color: var(--ifm-font-color-base); }
.search-option[aria-selected='true'] .search-excerpt { color: inherit; }
.search-option mark { padding: 0; background: none; color: var(--ifm-font-color-base); font-weight: 700; text-decoration: underline 2px; text-underline-offset: 2px; }
@media (forced-colors: active) {
  .search-option[aria-selected='true'] { outline: 3px solid Highlight; outline-offset: -3px; }
  .search-option mark { color: MarkText; background: Mark; }
}
`;
