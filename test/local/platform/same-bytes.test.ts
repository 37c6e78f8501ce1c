import { aPlatform } from '../../support/a-platform.ts';
import { makeTrial, turnTo } from '../../support/a-small-trial.ts';

const PATHS = [
  '/api/studies',
  '/api/studies/ips-ma',
  '/api/studies/ips-ma/staff',
  '/api/studies/ips-ma/participants',
  '/api/studies/ips-ma/participants/P-1',
  '/api/studies/ips-ma/participants/P-1/events',
  '/api/studies/ips-ma/participants/P-1/agenda',
  '/api/studies/ips-ma/worklist',
  '/api/studies/ips-ma/messages',
  '/api/studies/ips-ma/caseloads',
  '/local/clock',
  '/local/outbox',
];

/** A day in a house, as bytes: what was answered, under which ETag. Where the house listens is in its mails alone. */
const aDay = async (consoleUrl: string): Promise<string[]> => {
  const house = await aPlatform({ consoleUrl });
  const token = await makeTrial(house.ask, 6);
  const said: string[] = [];
  const note = async (path: string, response: Response) => {
    said.push(
      `${path} ${String(response.status)} ${response.headers.get('etag') ?? ''} ${(await response.text()).replaceAll(consoleUrl, 'http://house')}`,
    );
  };
  const somebody = { arm: 'SAU', anchors: { baseline: '2025-05-02' }, contact: { name: 'Deltager 99' }, consent: {} };
  await note('enrol', await house.ask('POST', '/api/studies/ips-ma/participants', somebody, token));
  await turnTo(house.ask, '2026-05-20T08:00:00+02:00');
  const booking = { at: '2026-05-28T10:30', mode: 'phone' };
  const booked = await house.ask(
    'PUT',
    '/api/studies/ips-ma/participants/P-2/follow-ups/FU12/appointment',
    booking,
    token,
  );
  await note('book', booked);
  await turnTo(house.ask, '2026-06-01T08:00:00+02:00');
  for (const path of PATHS) await note(path, await house.ask('GET', path, undefined, token));
  await house.close();
  return said;
};

it('two empty houses asked the same at the same clock answer the same bytes, whatever their ports', async () => {
  const [one, other] = [await aDay('http://127.0.0.1:4310'), await aDay('http://127.0.0.1:4377')];
  expect(other).toEqual(one);
  for (const answer of one) expect(answer).toMatch(/^\S+ 20[01] /);
}, 30_000);
