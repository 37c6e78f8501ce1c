/** Light and dark by the reader's own setting; one column on a phone. */
export const PAGE_STYLE = `
:root { --ground: #fbfaf7; --card: #fff; --ink: #1d2526; --soft: #55605f; --line: #c9cfcc; --accent: #0b5d57; --urgent: #9b2415; --badge: #e3efec; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15191a; --card: #1e2425; --ink: #e8ecea; --soft: #a9b4b1; --line: #3d4745; --accent: #7fd1c7; --urgent: #ff9d8c; --badge: #26403c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
header p { margin: 0; color: var(--soft); }
.brand { font-size: 1.25rem; font-weight: 700; }
main { max-width: 90rem; margin: 0 auto; padding: 0 1rem 3rem; }
a { color: var(--accent); }
.brand a { color: var(--ink); text-decoration: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 0 0 .5rem; }
.now { font-size: 1.5rem; font-variant-numeric: tabular-nums; margin: 0 0 .5rem; }
.row, form.row, .tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.tools > form { flex: 1 1 16rem; }
label { display: grid; gap: .15rem; font-size: .875rem; color: var(--soft); }
input, select, button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: .3rem; padding: .35rem .6rem; min-height: 2.4rem; max-width: 100%; }
button { cursor: pointer; border-color: var(--accent); color: var(--accent); font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
#notice:empty { margin: 0; }
#notice { min-height: 1rem; margin: .75rem 0; font-weight: 600; }
dl.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; }
dl.counts div { display: flex; flex-direction: column-reverse; }
dl.counts dt { color: var(--soft); font-size: .875rem; }
dl.counts dd { margin: 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.columns { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 72rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; } }
ul.list { list-style: none; margin: .5rem 0; padding: 0; }
ul.list > li { border-top: 1px solid var(--line); padding: .5rem 0; display: grid; gap: .1rem .75rem; overflow-wrap: anywhere; }
@media (min-width: 40rem) {
  ul.work > li { grid-template-columns: minmax(0, 1fr) max-content; }
  ul.work > li > form { grid-column: 2; grid-row: 1 / span 2; align-items: center; }
  .clock { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; }
}
.meta { color: var(--soft); font-size: .875rem; }
.badge { background: var(--badge); border-radius: .25rem; padding: .05rem .4rem; font-size: .8rem; font-weight: 600; }
.urgent { color: var(--urgent); font-weight: 700; }
.one-line { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--ground); border: 1px solid var(--line); border-radius: .3rem; padding: .75rem; font: inherit; }
iframe { width: 100%; height: 24rem; border: 1px solid var(--line); border-radius: .3rem; background: #fff; }
dl.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; overflow-wrap: anywhere; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; white-space: pre-line; }
@media (prefers-reduced-motion: no-preference) { [aria-busy=true] { opacity: .6; transition: opacity .3s; } }
`;

export const PAGE_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g fill="#0b5d57"><ellipse cx="16" cy="26" rx="13" ry="5"/><ellipse cx="16" cy="16.5" rx="9" ry="4.5"/><ellipse cx="16" cy="8" rx="5.5" ry="4"/></g></svg>`;

/** The page works without it. It says that a turn of the clock takes a while, and keeps a second click from turning it twice. */
export const PAGE_SCRIPT = `'use strict';
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.getAttribute('aria-busy') === 'true') return event.preventDefault();
    form.setAttribute('aria-busy', 'true');
    document.getElementById('notice').textContent = form.dataset.busy || 'One moment …';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[aria-busy]')) form.removeAttribute('aria-busy');
});
`;
