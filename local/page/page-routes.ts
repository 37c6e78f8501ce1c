import { Hono } from 'hono';
import { html } from 'hono/html';
import { MAIL_POLICY, pageHeaders } from './page-headers.ts';
import { clockSection } from './clock-section.ts';
import { firstCoordinator, worklistOf } from './coordinator.ts';
import { countsOf, countsSection } from './counts-section.ts';
import { inboxSection } from './inbox-section.ts';
import { layout, type Html } from './layout.ts';
import { messagePage } from './message-page.ts';
import { PAGE_ICON, PAGE_SCRIPT, PAGE_STYLE } from './page-style.ts';
import { type PageWorkings, postRoutes } from './post-routes.ts';
import { toolsSection } from './tools-section.ts';
import { worklistSection } from './worklist-section.ts';
import type { Workings } from '../web/workings.ts';

const NOTICE_CHARACTERS = 300;

const overview = async (workings: Workings, query: (name: string) => string): Promise<Html> => {
  const zone = await workings.zone();
  const messages = workings.outbox.messages();
  const inbox = {
    participant: query('participant'),
    channel: query('channel'),
    page: Number.parseInt(query('page'), 10) || 1,
  };
  const worklist = await worklistOf(await firstCoordinator(workings), query('work'));
  const { clock, faults } = workings;
  return html`
    ${clockSection({ now: clock.now(), stands: clock.stands, zone })} ${countsSection(countsOf(messages))}
    <div class="columns">${worklistSection(worklist, zone)} ${inboxSection(messages, inbox, zone)}</div>
    ${toolsSection(faults)}
  `;
};

/** The page at `/local/page/`: clock, worklist and inbox of one machine, for whoever tries Cairn out. */
export const pageRoutes = (workings: PageWorkings): Hono => {
  const { outbox, between, zone } = workings;
  const app = new Hono();
  app.use('/page/*', pageHeaders);
  app.get('/page/style.css', (c) => c.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/page/script.js', (c) => c.body(PAGE_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/page/icon.svg', (c) => c.body(PAGE_ICON, 200, { 'content-type': 'image/svg+xml' }));
  app.get('/page', (c) => c.redirect('/local/page/'));
  app.get('/page/', (c) => {
    const notice = c.req.query('notice')?.slice(0, NOTICE_CHARACTERS) ?? '';
    return between(async () =>
      c.html(
        layout({ title: 'One machine', notice, body: await overview(workings, (name) => c.req.query(name) ?? '') }),
      ),
    );
  });
  app.get('/page/inbox/:id', async (c) => {
    const message = outbox.find(c.req.param('id'));
    if (message === undefined) return c.notFound();
    const notice = c.req.query('notice')?.slice(0, NOTICE_CHARACTERS) ?? '';
    const title = message.subject ?? message.channel;
    const { origin } = new URL(c.req.url);
    return c.html(layout({ title, notice, body: messagePage(message, await zone(), origin) }));
  });
  app.get('/page/inbox/:id/html', (c) => {
    const body = outbox.find(c.req.param('id'))?.html;
    return body === undefined ? c.notFound() : c.html(body, 200, { 'content-security-policy': MAIL_POLICY });
  });
  app.get('/page/inbox/:id/attachments/:n', (c) => {
    const attachment = outbox.find(c.req.param('id'))?.attachments[Number(c.req.param('n'))];
    if (attachment === undefined) return c.notFound();
    const fileName = attachment.name.replaceAll(/[^\w.-]/g, '_');
    return c.body(attachment.content, 200, {
      'content-type': attachment.contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
    });
  });
  app.route('/page', postRoutes(workings));
  return app;
};
