import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { openLink } from './open-link.ts';
import { deadPage, linkPage, unavailablePage, wordsFor } from './page/pages.ts';
import { PAGE_POLICY } from './page/style.ts';
import { viewOf } from './page/view.ts';
import type { LinkPorts } from './ports.ts';
import { pressed } from './press.ts';
import { saidOf } from './said.ts';

/** A form holds a word and a number. */
const BODY_MAX_BYTES = 4_096;
/** What a mail program sends for its reader (RFC 8058). */
const ONE_CLICK = ['List-Unsubscribe', 'One-Click'] as const;

/** An address is a secret: no page is kept, found or told to another. */
const headers: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('content-security-policy', PAGE_POLICY);
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex, nofollow');
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
  c.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
};

const dead = (c: Context, { meter }: LinkPorts): Response | Promise<Response> => {
  meter.count('link.dead');
  return c.html(deadPage(), 404);
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const show = async (c: Context, ports: LinkPorts, token: string): Promise<Response> => {
  const link = await openLink(ports, token);
  if (link === undefined) return dead(c, ports);
  const words = wordsFor(c.req.query('lang'), link.record.language);
  return c.html(linkPage(link, await viewOf(ports, link), words, saidOf(c.req.query('said'))));
};

/** What is no form says nothing: it is no fault of ours, and nobody is woken by it. */
const formOf = (c: Context): ReturnType<typeof c.req.parseBody> => c.req.parseBody().catch(() => ({}));

const press = async (c: Context, ports: LinkPorts, token: string): Promise<Response> => {
  const form = await formOf(c);
  const link = await openLink(ports, token);
  if (link === undefined) return dead(c, ports);
  const [field, value] = ONE_CLICK;
  const isOneClick = form[field] === value;
  const n = Number(textOf(form['n']));
  const time = textOf(form['time']);
  const said = await pressed(ports, link, {
    press: isOneClick ? 'stopMail' : (textOf(form['press']) ?? ''),
    ...(Number.isInteger(n) ? { n } : {}),
    ...(time === undefined ? {} : { time }),
  });
  if (said === undefined) return dead(c, ports);
  const { study, participant } = link.row;
  ports.log.info('linkPressed', { study, participant, purpose: link.purpose, said });
  ports.meter.count(`link.${said}`);
  // A mail program wants no page.
  if (isOneClick) return c.text('OK');
  const { language } = wordsFor(c.req.query('lang'), link.record.language);
  return c.redirect(`/p/${token}?lang=${language}&said=${said}`, 303);
};

/**
 * The pages that links in e-mails lead to (ADR 18). Looking changes nothing, a press does, and pressing twice is pressing once. Whatever
 * leads nowhere is answered alike.
 */
export const serveParticipant = (ports: LinkPorts): Hono => {
  const app = new Hono();
  app.use(headers);
  app.get('/p/:token', (c) => show(c, ports, c.req.param('token')));
  app.post('/p/:token', bodyLimit({ maxSize: BODY_MAX_BYTES, onError: (c) => dead(c, ports) }), (c) =>
    press(c, ports, c.req.param('token')),
  );
  app.notFound((c) => dead(c, ports));
  app.onError((error, c) => {
    ports.log.error('linkFailed', { name: error.name });
    ports.meter.count('link.failed');
    return c.html(unavailablePage(), 503);
  });
  return app;
};
