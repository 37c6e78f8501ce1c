import { html } from 'hono/html';
import type { Html } from './layout.ts';

export interface LinkTarget {
  /** Where links in staff mails lead, whatever the port: the same requests make the same mails. */
  consoleUrl: string;
  /** Where this page, and the console with it, really is. */
  origin: string;
}

/** A captured text whose links to the console lead to the one beside this page. */
export const messageText = (text: string, { consoleUrl, origin }: LinkTarget): Html[] => {
  const [before = '', ...linked] = text.split(`${consoleUrl}/`);
  return [
    html`${before}`,
    ...linked.map((rest) => {
      const path = /^\S*/.exec(rest)?.[0] ?? '';
      return html`<a href="/${path}">${origin}/${path}</a>${rest.slice(path.length)}`;
    }),
  ];
};
