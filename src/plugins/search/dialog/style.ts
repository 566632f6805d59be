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
  max-block-size: 85dvh;
  margin: min(6dvh, 4rem) min(1rem, 2vw);
  border: 1px solid var(--line-strong);
  border-radius: var(--ifm-global-radius);
  background: var(--ifm-background-surface-color);
  overflow: hidden;
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
.search-bar input:focus-visible { border-color: transparent; outline-width: 2px; outline-offset: -1px; }
.search-bar input::placeholder { color: var(--text-quiet); opacity: 1; }
.search-close { min-inline-size: 3rem; border: 0; background: none; color: inherit; cursor: pointer; }
.search-close svg { display: none; }
.search-status { padding: .75rem 1.25rem .25rem; font-size: .875rem; color: var(--text-quiet); overflow-wrap: anywhere; }
.search-status:empty { padding: 0; }
.search-clear {
  align-self: start;
  margin: .25rem 1.25rem;
  padding: .25rem .75rem;
  border: 1px solid var(--line-strong);
  border-radius: 6px;
  background: var(--surface);
  color: inherit;
  font: inherit;
  font-size: .875rem;
  cursor: pointer;
}
.search-list { overflow-y: auto; overscroll-behavior: contain; padding: .25rem .5rem .75rem; }
.search-list:empty { display: none; }
.search-list > [role='group'] + [role='group'] { margin-block-start: .5rem; padding-block-start: .5rem; border-block-start: 1px solid var(--line); }
.search-heading { margin: .5rem .75rem .25rem; font-size: .875rem; font-weight: 600; color: var(--text-quiet); }
.search-option, .search-option:hover { display: block; padding: .5rem .75rem; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
.search-section { position: relative; margin-inline-start: 1.5rem; }
.search-section::before { content: ''; position: absolute; inset-block: 0; inset-inline-start: -.75rem; border-inline-start: 1px solid var(--line); }
.search-group { display: block; margin-block-end: .125rem; font-size: .75rem; font-weight: 500; line-height: 1.35; color: var(--text-quiet); }
.search-title { display: flex; align-items: baseline; justify-content: space-between; gap: .75rem; line-height: 1.4; }
.search-page .search-title { font-weight: 600; }
.search-section .search-title { font-size: .9375rem; font-weight: 500; }
.search-method { flex: none; font: 400 .8125rem var(--ifm-font-family-monospace); }
.search-excerpt { display: block; margin-block-start: .125rem; font-size: .875rem; line-height: 1.45; color: var(--text-quiet); }
.search-option[aria-selected='true'] { background: var(--ifm-menu-color-background-active); color: var(--ifm-font-color-base); box-shadow: inset 3px 0 0 var(--ifm-color-primary); }
[dir='rtl'] .search-option[aria-selected='true'] { box-shadow: inset -3px 0 0 var(--ifm-color-primary); }
.search-option[aria-selected='true'] > span { color: inherit; }
.search-option mark { background: none; color: var(--ifm-color-primary); font-weight: 600; }
.search-keys {
  display: flex;
  flex-wrap: wrap;
  gap: .25rem 1.25rem;
  margin: 0;
  padding: .5rem 1.25rem;
  border-block-start: 1px solid var(--line);
  color: var(--text-quiet);
  font-size: .8125rem;
}
.search kbd { border: 1px solid var(--line); border-radius: 4px; background: var(--surface-quiet); box-shadow: none; color: inherit; font-size: .75rem; padding: .1rem .35rem; }
@media (hover: none) {
  .search-keys, .search-close kbd { display: none; }
  .search-close svg { display: inline; }
}
@media (forced-colors: active) {
  .search-option[aria-selected='true'] { outline: 3px solid Highlight; outline-offset: -3px; }
  .search-option mark { color: MarkText; background: Mark; }
}
`;
