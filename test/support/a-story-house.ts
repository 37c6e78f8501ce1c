import type { Page } from 'playwright-core';
import type { PlatformSetting } from '../../local/platform.ts';
import { aConsole, type Seat } from './a-console.ts';
import { describeInBrowser } from './a-browser.ts';
import { aDesk, type Desk } from './a-desk.ts';
import type { Loose } from './an-office.ts';
import { outboxOf, turnTo, type OutboxMessage } from './a-small-trial.ts';
import { HANDS, handOf, type Hand, type HandKind } from './two-hands.ts';

const STUDY = 'ips-ma';
const AUDITED = { from: '2020-01-01', until: '2099-12-31' };
/** One of every role, two where somebody takes over. */
const STAFF: Readonly<Record<string, object>> = {
  'coordinator-1': { name: 'Karen Opdigtsen', roles: ['coordinator'] },
  'lead-1': { name: 'Lone Prøvestrup', roles: ['leadCoordinator'] },
  'mentor-1': { name: 'Mentor Et', roles: ['mentor'] },
  'mentor-2': { name: 'Mentor To', roles: ['mentor'] },
  'mentor-3': { name: 'Mentor Tre', roles: ['mentor'] },
  'leader-1': { name: 'Troels Tænkthøj', roles: ['teamLeader'] },
  'assessor-1': { name: 'Asta Mønstrup', roles: ['assessor'] },
  'assessor-2': { name: 'Bent Skabelund', roles: ['assessor'] },
  'datamanager-1': { name: 'Dorte Talkjær', roles: ['dataManager'] },
  'statistician-1': { name: 'Sten Middeltoft', roles: ['statistician'] },
  'dmc-1': { name: 'Dagmar Tælling', roles: ['statistician'], dmc: true },
  'pi-1': { name: 'Poul Forsøgsen', roles: ['principalInvestigator'] },
  'auditor-1': { name: 'Agnete Eftersyn', roles: ['auditor'], ...AUDITED },
};

/** Of the arm without a mentor, reached by text, and met twelve months after the baseline. */
const someone = (n: number, over: object): object => ({
  id: `P-${String(n)}`,
  arm: 'SAU',
  anchors: { baseline: '2025-04-18', randomisation: '2025-04-22' },
  contact: { name: `Deltager ${String(n)}`, phone: `201234${String(n).padStart(2, '0')}`, language: 'da' },
  consent: { sms: true, phone: true },
  ...over,
});

/** The console of one machine with a study that has staff of every role and nobody in it yet. */
export const aStoryHouse = async (
  setting: PlatformSetting & { desk?: Desk; study?: object; withoutStudy?: true } = {},
) => {
  const { study = {}, withoutStudy, ...platform } = setting;
  const house = await aConsole({ clock: Date.parse('2026-04-09T08:00:00+02:00'), ...platform });
  const tokens = new Map<string, string>();
  const as = async (user: string, method: string, path: string, body?: unknown): Promise<Loose> => {
    const isOperator = user === 'operator';
    const token = tokens.get(user) ?? (await house.json('POST', '/local/token', { user, operator: isOperator })).token;
    tokens.set(user, token);
    const answer = await house.ask(method, path, body, token);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const inStudy = (path: string): string => `/api/studies/${STUDY}${path}`;
  const of = (n: number, path = ''): string => inStudy(`/participants/P-${String(n)}${path}`);

  if (withoutStudy === undefined) {
    await as('operator', 'POST', '/api/studies', { id: STUDY, name: 'Opfølgning', protocol: STUDY, ...study });
    for (const [user, member] of Object.entries(STAFF))
      await as('operator', 'PUT', inStudy(`/staff/${user}`), { email: `${user}@example.com`, ...member });
  }

  return {
    ...house,
    as,
    inStudy,
    of,
    enrol: (n: number, over: object = {}) => as('coordinator-1', 'POST', inStudy('/participants'), someone(n, over)),
    turnTo: (to: string) => turnTo(house.ask, to),
    worklist: async (user = 'coordinator-1'): Promise<Loose[]> => (await as(user, 'GET', inStudy('/worklist'))).items,
    outbox: (): Promise<OutboxMessage[]> => outboxOf(house.ask),
    /** Somebody at the console, and the hand they use. */
    seat: async (user: string, path: string, kind: HandKind, seat: Seat = {}): Promise<{ page: Page; hand: Hand }> => {
      const page = await house.page(user, `/studies/${STUDY}${path}`, seat);
      return { page, hand: handOf(page, kind) };
    },
  };
};

export type StoryHouse = Awaited<ReturnType<typeof aStoryHouse>>;

/** Told twice, in a house of its own each time and at one desk: by mouse, and by keyboard alone. */
export const describeStory = (
  name: string,
  tell: (house: StoryHouse, kind: HandKind) => Promise<void>,
  setting: Parameters<typeof aStoryHouse>[0] = {},
): void => {
  describeInBrowser(name, () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await aDesk();
    });
    afterAll(() => desk.close());

    it.each(HANDS)('by %s', async (kind) => {
      const house = await aStoryHouse({ desk, ...setting });
      try {
        await tell(house, kind);
        // A refusal is a line of the browser's as well, and part of some stories.
        expect(house.complaints.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([]);
      } catch (error) {
        await house.keepScreens(`failed-${name.replace(/\W+/g, '-').slice(0, 60)}-${kind}`);
        throw new Error(`the browser complained: ${house.complaints.join('; ') || 'of nothing'}`, { cause: error });
      } finally {
        await house.close();
      }
    });
  });
};
