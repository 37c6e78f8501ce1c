import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** Where this house answers now, or answered on another port when the mail was sent. */
const OWN_ORIGIN = /http:\/\/127\.0\.0\.1:\d+\//;

/** A captured text whose links lead to the console beside this page. @param origin where this page really is */
export const messageText = (text: string, origin: string): Html[] => {
  const [before = '', ...linked] = text.split(OWN_ORIGIN);
  return [
    html`${before}`,
    ...linked.map((rest) => {
      const path = /^\S*/.exec(rest)?.[0] ?? '';
      return html`<a href="/${path}">${origin}/${path}</a>${rest.slice(path.length)}`;
    }),
  ];
};
