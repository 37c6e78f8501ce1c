import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export const nothing = raw('');

export interface Shown {
  title: string;
  /** What the last form did, or why it did not. */
  notice?: string;
  body: Html;
}

/** Every page: one heading, a way past it, no resource from elsewhere. */
export const layout = ({ title, notice, body }: Shown): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Cairn</title>
        <link rel="icon" href="/local/page/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/local/page/style.css" />
        <script src="/local/page/script.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <p class="brand"><a href="/local/page/">Cairn</a></p>
          <p>On one machine: nothing leaves it.</p>
        </header>
        <main id="content">
          <p role="status" aria-live="polite" id="notice">${notice ?? ''}</p>
          ${body}
        </main>
      </body>
    </html>`;
