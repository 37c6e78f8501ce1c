import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { STYLE } from './style.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
export const nothing = raw('');

interface Shown {
  language: string;
  title: string;
  /** Who writes to the reader; not known where a link leads nowhere. */
  team?: string;
  body: Html;
  footer?: Html;
}

export const layout = ({ language, title, team, body, footer }: Shown): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        ${team === undefined ? nothing : html`<header><p>${team}</p></header>`}
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
        ${footer === undefined ? nothing : html`<footer>${footer}</footer>`}
      </body>
    </html> `;
