/** Asks one machine over HTTP; a platform in this process and a started one both do. */
export type AskMachine = (method: string, path: string, body?: unknown, token?: string) => Promise<Response>;

const STUDY = 'ips-ma';
const STAFF = {
  'coordinator-1': 'coordinator',
  'lead-1': 'leadCoordinator',
  'mentor-1': 'mentor',
  'team-leader-1': 'teamLeader',
  'assessor-1': 'assessor',
  'data-manager-1': 'dataManager',
} as const;

const jsonOf = async (response: Promise<Response>): Promise<ReturnType<typeof JSON.parse>> => {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.json();
};

/** The study, its staff and this many people whose second interview is near, made over HTTP. @returns a coordinator's token. */
export const makeTrial = async (ask: AskMachine, people: number): Promise<string> => {
  const operator = (await jsonOf(ask('POST', '/local/token', { user: 'operator', operator: true }))).token;
  await jsonOf(ask('POST', '/api/studies', { id: STUDY, name: 'IPS-MA', protocol: 'ips-ma' }, operator));
  for (const [user, role] of Object.entries(STAFF))
    await jsonOf(ask('POST', '/local/token', { user, roles: { [STUDY]: [role] } }));
  const { token } = await jsonOf(
    ask('POST', '/local/token', { user: 'coordinator-1', roles: { [STUDY]: ['coordinator'] } }),
  );
  for (let n = 1; n <= people; n += 1) {
    const hasMentor = n % 2 === 1;
    await jsonOf(
      ask(
        'POST',
        `/api/studies/${STUDY}/participants`,
        {
          id: `P-${String(n)}`,
          arm: hasMentor ? 'IPS-MA' : 'SAU',
          ...(hasMentor ? { mentor: 'mentor-1' } : {}),
          anchors: { baseline: `2025-0${String(3 + (n % 4))}-${String(10 + (n % 15))}` },
          contact: {
            name: `Deltager ${String(n)}`,
            phone: `20 12 34 ${String(10 + n)}`,
            email: `deltager-${String(n)}@example.com`,
            address: `Prøvevej ${String(n)}, 9999 Eksempelby`,
            language: n % 5 === 0 ? 'en' : 'da',
          },
          consent: { sms: n % 4 !== 0, email: true, phone: true, letter: n % 3 !== 0 },
        },
        token,
      ),
    );
  }
  return token;
};

export interface OutboxMessage {
  id: string;
  at: string;
  channel: string;
  to: string;
  text: string;
  participant?: string;
  step: string;
  attempt: string;
}

export const outboxOf = (ask: AskMachine): Promise<OutboxMessage[]> => jsonOf(ask('GET', '/local/outbox'));
export const turnTo = (ask: AskMachine, to: string): Promise<{ now: string; carriedOut: number }> =>
  jsonOf(ask('POST', '/local/clock', { to }));
