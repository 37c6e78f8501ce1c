import { apiPath } from '../../../functions/serve-api/openapi/api-path.ts';
import { type RouteId, sightOn } from '../../../functions/serve-api/policy.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import { isBlinded } from '../../../shared/domain/roles-together.ts';
import type { Answered, Loose } from '../../support/an-office.ts';
import { aStudy } from '../../support/a-study.ts';
import { aMixedTrial, appoint, type MixedTrial, PEOPLE, type Seat, SEATS } from '../../support/a-mixed-trial.ts';

const SEATED = Object.keys(SEATS) as Seat[];
const NOT_FOUND = '{"type":"urn:cairn:problem:not-found","title":"Not found","status":404,"code":"not-found"}';
/** They name more than a participant: whether that is there is no matter of the role. The feed of a calendar has a token of its own. */
const NAMES_MORE = /\{(event|task|escalation|letter|slot|report|import|line|message|month|version|number|user)\}/;

const sightOf = (route: RouteId, seat: Seat) => sightOn(route, { operator: false, roles: SEATS[seat] });
const named = SEATED.flatMap((seat) =>
  ROUTES.map((route): [Seat, string, (typeof ROUTES)[number]] => [seat, route.id, route]),
);

const pathOf = (path: string, participant: string, seat: Seat, study = 'ips-ma'): string =>
  apiPath(path)
    .replace('{study}', study)
    .replace('{participant}', participant)
    .replace('{timepoint}', 'FU12')
    .replace('{assessor}', seat.startsWith('assessor') ? seat : 'assessor-1')
    .replace('{day}', '2026-03-26')
    .replaceAll(/\{\w+\}/g, 'none');

describe('a role', () => {
  let trial: MixedTrial;
  const names = new Map<Seat, string>();
  const aliasOf = async (id: string): Promise<string> =>
    (await trial.records.readCheckIns('ips-ma', id))?.alias ?? 'nobody';
  beforeAll(async () => {
    trial = await aMixedTrial();
    await trial.studies.saveStudy(aStudy({ id: 'other', name: 'Another made-up study' }), undefined);
    for (const seat of SEATED) names.set(seat, 'P-01');
    for (const seat of ['mentor-1', 'leader-1'] as const) names.set(seat, await aliasOf('P-01'));
    names.set('mentor-2', await aliasOf('P-05'));
    names.set('assessor-2', 'P-03');
  }, 60_000);

  /** A body that no route takes: refused before anything is written, and only to those who may ask. */
  const ask = (
    seat: Seat,
    { method, path, body }: (typeof ROUTES)[number],
    name: string,
    study?: string,
  ): Promise<Answered> =>
    trial.ask(method, pathOf(path, name, seat, study), body === undefined ? undefined : { horoscope: 1 }, { as: seat });

  it.each(named)('%s and %s: the table is what holds', async (seat, id, route) => {
    const answer = await ask(seat, route, names.get(seat) ?? '');
    const allowed = sightOf(id as RouteId, seat) !== undefined;
    if (!allowed) expect(answer.text).toBe(NOT_FOUND);
    else if (route.id !== 'calendar.feed' && (route.body !== undefined || !NAMES_MORE.test(apiPath(route.path))))
      expect(answer.text).not.toBe(NOT_FOUND);
  });

  it.each(SEATED)('%s is nobody in a study of others', async (seat) => {
    for (const route of ROUTES.filter(({ path }) => path.includes(':study')))
      expect((await ask(seat, route, 'P-01', 'other')).text).toBe(NOT_FOUND);
  });

  const OTHERS: [Seat, string][] = [
    ['mentor-1', 'P-05'],
    ['mentor-1', 'P-02'],
    ['mentor-2', 'P-01'],
    ['leader-1', 'P-02'],
    ['assessor-1', 'P-03'],
    ['assessor-1', 'P-10'],
    ['assessor-2', 'P-01'],
    ['assessor-2', 'P-04'],
  ];
  it.each(OTHERS)('%s finds nothing of %s, who is not theirs, by either pseudonym', async (seat, id) => {
    const reads = ROUTES.filter(({ method, path }) => method === 'GET' && path.includes(':participant'));
    for (const route of reads)
      for (const name of [id, await aliasOf(id)]) expect((await ask(seat, route, name)).text).toBe(NOT_FOUND);
    const writes: [string, string, object][] = [
      ['POST', '/check-ins', { on: '2026-03-20', kind: 'mentor', setting: 'phone', outcome: 'held' }],
      ['PUT', '/check-ins/appointment', { at: '2026-04-02T10:00', mode: 'phone' }],
      ['POST', '/follow-ups/FU12/outcome', { outcome: 'done', on: '2026-03-20' }],
    ];
    for (const [method, path, body] of writes)
      for (const name of [id, await aliasOf(id)])
        expect((await trial.ask(method, trial.of(name, path), body, { as: seat })).text).toBe(NOT_FOUND);
  });

  it.each(['mentor-1', 'mentor-2', 'leader-1'] as const)('%s finds nothing of interviews anywhere', async (seat) => {
    const people = await Promise.all(PEOPLE.map(async (id) => [id, await aliasOf(id)]));
    for (const route of ROUTES.filter(({ method, path }) => method === 'GET' && !path.includes('openapi')))
      for (const name of people.flat()) {
        const { text } = await ask(seat, route, name);
        expect([
          route.id,
          name,
          /P-\d\d|FU\d\d|followUp|interview|assessor|CRF-|kind":"hospital/.exec(text)?.[0],
        ]).toEqual([route.id, name, undefined]);
      }
    for (const id of PEOPLE)
      expect((await trial.ask('GET', trial.of(id), undefined, { as: seat })).text).toBe(NOT_FOUND);
  });

  it.each(['datamanager-1', 'auditor-1', 'statistician-1', 'pi-1'] as const)(
    '%s sees neither contact data nor free text',
    async (seat) => {
      for (const route of ROUTES.filter(
        ({ method, path, id }) => method === 'GET' && path.includes(':participant') && id !== 'participant.inspection',
      ))
        for (const id of PEOPLE) {
          const { text } = await ask(seat, route, id);
          expect([
            route.id,
            id,
            /Deltager|2012|example\.com"|Prøvevej|lokale|café|aftenen|overveje|tænke|told us|hospital/.exec(text)?.[0],
          ]).toEqual([route.id, id, undefined]);
        }
    },
  );

  it('of two participants who differ only in their arm shows a blinded eye the same', async () => {
    const views = async (trialOf: MixedTrial) => {
      const answer = await trialOf.ask('GET', trialOf.of('P-10'), undefined, { as: 'statistician-1' });
      return [answer.text, answer.headers.get('etag')];
    };
    expect(await views(trial)).toEqual(await views(await aMixedTrial({ swapped: true })));
    expect(SEATED.filter((seat) => isBlinded({ roles: [...SEATS[seat]], dmc: seat === 'dmc-1' }))).toEqual([
      'assessor-1',
      'assessor-2',
      'statistician-1',
      'pi-1',
    ]);
  });

  it('of the committee sees the arm, and still no check-in', async () => {
    const { body } = await trial.ask('GET', trial.of('P-01'), undefined, { as: 'dmc-1' });
    expect([body.arm, body.checkIns, body.version]).toEqual(['IPS-MA', undefined, undefined]);
  });

  it('that blinds is what counts, should the table hold another beside it', async () => {
    await appoint(trial);
    await trial.studies.saveMember({ study: 'ips-ma', user: 'both-1', roles: ['assessor', 'coordinator'] });
    const asked = await trial.ask('GET', trial.inStudy('/participants'), undefined, { as: 'both-1' });
    expect((asked.body.items as Loose[]).length).toBe(0);
    expect((await trial.ask('GET', trial.inStudy('/staff'), undefined, { as: 'both-1' })).text).toBe(NOT_FOUND);
  });
});
