import type { OutgoingEmail } from '../../../shared/ports/messenger.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import { wordsIn } from '../outside/shown.ts';
import type { Person } from './cast.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const PRESSED_OF_MAILS = 0.3;
/** Beyond what any link lives. */
const LATE_DAYS = 120;
const PRESSES = ['confirm', 'confirm', 'take', 'take', 'askForCall', 'stopMail', 'notMe', 'unheard of'];
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

/** What stands in the form of a page. */
const fieldOf = (page: string, name: string): Record<string, string> => {
  const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1];
  return value === undefined ? {} : { [name]: value };
};

/** Somebody or something opens a link. @returns the page, or what came of it without one */
const open = async ({ world }: LivedYear, study: string, path: string): Promise<string> => {
  let response: Response | undefined;
  await world.invoke(
    'pages',
    async ({ pages }) => {
      response = await pages.request(path);
      if (response.status >= 500) throw new Error('the page failed');
    },
    'looks',
  );
  const page = (await response?.text()) ?? '';
  const status = response?.status ?? 0;
  const shown = { at: world.time.now(), study, eyes: 'page', user: '', route: 'page', status, words: wordsIn(page) };
  if (shown.words.length > 0) world.seen.shown.push(shown);
  return page;
};

const press = ({ world }: LivedYear, path: string, form: Record<string, string>): Promise<boolean> =>
  world.invoke('pages', async ({ pages }) => {
    const { status } = await pages.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    if (status >= 500) throw new Error('the press failed');
  });

const pathOf = (url: string | undefined): string | undefined => /\/p\/[\w.~-]+/.exec(url ?? '')?.[0];

/** A mail service opens what it carries: twice at once, and again when the link has long died. */
const scan = (year: LivedYear, study: string, path: string, luck: Chance): void => {
  const { time } = year.world;
  const scanOnce = (): void => void open(year, study, path);
  time.after(luck.between(1, 60_000), () => {
    scanOnce();
    scanOnce();
  });
  time.after(luck.between(1, LATE_DAYS) * DAY_MS, scanOnce);
};

const pressSomething = async (year: LivedYear, study: string, path: string, luck: Chance): Promise<void> => {
  const page = await open(year, study, path);
  const form = { press: luck.one(PRESSES), ...fieldOf(page, 'n'), ...fieldOf(page, 'time') };
  await press(year, path, form);
  // Who is not sure presses again.
  if (luck.often(0.3)) await press(year, path, form);
};

/** Some mailboxes belong to services that open every link. */
const isScanned = ({ to }: OutgoingEmail): boolean => /[048]@/.test(to);

/** The link of the last mail that somebody got. */
const lastOf = (person: Person, { links }: LivedYear): string | undefined => links.get(person.card.email ?? '');

/** Somebody has the page of their last mail before them, and presses, whatever staff enter meanwhile. */
export const pressLast = async (year: LivedYear, study: string, person: Person, luck: Chance): Promise<void> => {
  const path = lastOf(person, year);
  if (path !== undefined) await pressSomething(year, study, path, luck);
};

/** Participants open the link of a mail and press something, or have themselves taken off by their mail program. */
export const readMail = (year: LivedYear, luck: Chance): void => {
  const { world } = year;
  world.onMail((mail) => {
    const { study, text, oneClickUrl } = mail;
    const [link, oneClick] = [pathOf(text), pathOf(oneClickUrl)];
    if (link !== undefined) year.links.set(mail.to, link);
    for (const path of isScanned(mail) ? [link, oneClick] : []) if (path !== undefined) scan(year, study, path, luck);
    if (link !== undefined && luck.often(PRESSED_OF_MAILS))
      world.time.after(luck.between(MINUTE_MS, 48 * HOUR_MS), () => void pressSomething(year, study, link, luck));
    if (oneClick !== undefined && luck.often(0.02))
      world.time.after(luck.between(MINUTE_MS, HOUR_MS), () => void press(year, oneClick, ONE_CLICK));
  });
};
