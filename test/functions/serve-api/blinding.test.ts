import { apiPath } from '../../../functions/serve-api/openapi/api-path.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import { UnreadableRecord } from '../../../shared/ports/unreadable-record.ts';
import type { Loose } from '../../support/an-office.ts';
import { aMixedTrial, type MixedTrial, PEOPLE } from '../../support/a-mixed-trial.ts';

const BLINDED = ['assessor-1', 'assessor-2', 'statistician-1', 'pi-1'] as const;

interface Sides {
  one: MixedTrial;
  other: MixedTrial;
}

/** Two are put on hold, one in each arm: over a booked check-in, where they have any, that is asked about or cancelled. */
const heldOverCheckIns = async (trial: MixedTrial): Promise<void> => {
  for (const [id, answer] of [
    ['P-10', {}],
    ['P-11', { appointment: 'cancelled' }],
  ] as const) {
    await trial.ask('PUT', trial.of(id, '/check-ins/appointment'), { at: '2026-03-30T10:00', mode: 'phone' });
    const hold = { until: '2026-04-10', kind: 'away', ...answer };
    await trial.must('PATCH', trial.of(id, '/participation'), { hold, reason: 'travels' });
  }
  await trial.until('2026-03-25T15:30:00Z');
};

/** Somebody was written to by hand, and it has gone. */
const aTrialThatWrote = async (options?: { swapped: boolean }): Promise<MixedTrial> => {
  const trial = await aMixedTrial(options);
  for (const text of ['Vi ses den 7. april.', 'Husk at vi er flyttet.'])
    await trial.must('POST', trial.of('P-11', '/messages'), { text, channel: 'email' });
  await trial.until('2026-03-25T15:15:00Z');
  await heldOverCheckIns(trial);
  return trial;
};

const bothSides = async (): Promise<Sides> => ({
  one: await aTrialThatWrote(),
  other: await aTrialThatWrote({ swapped: true }),
});

/** Ids of everything that is open on either side, check-in tasks of one arm among them. */
const workIds = async (sides: Sides, kind: string): Promise<string[]> => {
  const ids = new Set<string>();
  for (const office of Object.values(sides) as MixedTrial[]) {
    const { items } = await office.must('GET', office.inStudy('/worklist'));
    for (const item of items as Loose[]) if (item.kind === kind) ids.add(item.id);
  }
  return [...ids].sort();
};

const QUERIES: Record<string, string[]> = {
  'participants.list': [
    '?arm=IPS-MA',
    '?mentor=mentor-1',
    '?status=active',
    '?q=P-0',
    '?q=CRF-1',
    '?q=Deltager',
    '?state=overdue',
    '?horoscope=1',
  ],
  'participant.read': ['?purpose=call', '?purpose=browse', '?purpose=browse&why=spurgt', '?contact=false'],
  'worklist.read': ['?kind=task', '?participant=P-01'],
  'slots.list': ['?assessor=assessor-1', '?from=2026-03-20&to=2026-04-20', '?participant=P-01'],
};

/** Every path of a route with everything that its parameters may name. */
const pathsOf = ({ path, id, method }: (typeof ROUTES)[number], named: Record<string, string[]>): string[] => {
  let paths = [apiPath(path)];
  for (const [name, values] of Object.entries(named))
    paths = paths.flatMap((each) =>
      each.includes(`{${name}}`) ? values.map((value) => each.replace(`{${name}}`, value)) : [each],
    );
  const plain = paths.map((each) => each.replaceAll(/\{\w+\}/g, 'none'));
  return plain.flatMap((each) => [each, ...(method === 'GET' ? (QUERIES[id] ?? []) : []).map((query) => each + query)]);
};

const everyPath = async (sides: Sides): Promise<{ method: string; path: string }[]> => {
  const named = {
    study: ['ips-ma'],
    participant: PEOPLE,
    timepoint: ['FU12'],
    event: ['interviews-1'],
    version: ['1'],
    user: ['mentor-1'],
    assessor: ['assessor-1', 'assessor-2'],
    day: ['2026-03-26'],
    task: await workIds(sides, 'task'),
    escalation: await workIds(sides, 'escalation'),
  };
  const cards = named.escalation.map((id) => {
    const path = `/api/studies/ips-ma/participants/${id.split('.')[0] ?? ''}?purpose=call&task=${id}`;
    return { method: 'GET', path };
  });
  return [
    ...ROUTES.flatMap((route) => pathsOf(route, named).map((path) => ({ method: route.method, path }))),
    ...cards,
  ];
};

const seen = async (office: MixedTrial, method: string, path: string, as: string, body?: unknown): Promise<string> => {
  const { status, headers, text } = await office.ask(method, path, body, { as });
  return JSON.stringify([method, path, as, status, [...headers].sort(), text]);
};

const LEAKS =
  /"IPS-MA|"SAU|mentor-\d|[Cc]heck-?[Ii]n|"(version|hash|alias|attempt)\\"|C-\d|byHand[-/]\d+\b|byHand\\":\{\\"\d+\\"|event\\":\d/;
const EMPTY = {};
const WRITES: [string, string, object][] = [
  ['POST', '/participants/P-02/follow-ups/FU12/outcome', { outcome: 'done', on: '2026-03-24', mode: 'phone' }],
  ['POST', '/participants/P-01/follow-ups/FU12/outcome', { noShow: true, on: '2026-03-25' }],
  [
    'POST',
    '/participants/P-03/follow-ups/FU12/outcome',
    { outcome: 'notDone', on: '2026-03-25', reason: 'no-contact' },
  ],
  ['POST', '/participants/P-01/check-ins', { on: '2026-03-20', kind: 'mentor', setting: 'phone', outcome: 'held' }],
  ['PUT', '/participants/P-02/mentor', { mentor: 'mentor-1' }],
  ['PATCH', '/participants/P-02/arm', { arm: 'SAU' }],
];

describe('when every participant is in the other arm', () => {
  let sides: Sides;
  beforeAll(async () => {
    sides = await bothSides();
  }, 60_000);

  it('check-ins, their messages and their work lie on the other side too', async () => {
    const { one, other } = sides;
    const told = async (office: MixedTrial): Promise<string[]> => {
      const { items } = await office.must('GET', office.inStudy('/messages'));
      return (items as Loose[]).filter(({ checkIn }) => checkIn).map(({ participant }) => participant);
    };
    const [here, there] = [await told(one), await told(other)];
    expect([here.length > 0, there.length > 0, here.filter((id) => there.includes(id))]).toEqual([true, true, []]);
    const work = async (office: MixedTrial): Promise<number> =>
      ((await office.must('GET', office.inStudy('/worklist'))).items as Loose[]).filter(({ checkIn }) => checkIn)
        .length;
    expect([await work(one), await work(other)].every((count) => count > 0)).toBe(true);
    const inHold = async (office: MixedTrial) =>
      Promise.all(
        ['P-10', 'P-11'].map(async (id) => {
          const { checkIns } = await office.must('GET', `${office.of(id)}?contact=false`);
          const asked = await office.must('GET', office.inStudy(`/worklist?does=confirmAppointment&participant=${id}`));
          return [asked.items.length, checkIns.appointments.at(-1)?.end?.how, checkIns.appointment?.at];
        }),
      );
    expect(await inHold(one)).toEqual([
      [0, undefined, undefined],
      [0, 'cancelled', undefined],
    ]);
    expect(await inHold(other)).toEqual([
      [1, undefined, '2026-03-30T10:00'],
      [0, undefined, undefined],
    ]);
  });

  it.each(BLINDED)(
    'nothing that %s can ask for differs by a byte, or tells of arm, mentor, check-in or the number of a record',
    async (as) => {
      const { one, other } = sides;
      for (const { method, path } of await everyPath(sides)) {
        if (method !== 'GET') continue;
        const here = await seen(one, method, path, as);
        expect(here).toBe(await seen(other, method, path, as));
        if (path.startsWith('/api/openapi') || !here.includes(`"${as}",200,`)) continue;
        // The study is called like its first arm.
        const [leak] = LEAKS.exec(here.replaceAll('\\"name\\":\\"IPS-MA\\"', '').replace(path, '')) ?? [];
        expect([path, leak]).toEqual([path, undefined]);
      }
    },
    120_000,
  );

  it.each(BLINDED)(
    'nothing that %s tries to write is answered otherwise',
    async (as) => {
      const { one, other } = sides;
      for (const { method, path } of await everyPath(sides)) {
        if (method === 'GET') continue;
        for (const body of [EMPTY, { horoscope: 1 }])
          expect(await seen(one, method, path, as, body)).toBe(await seen(other, method, path, as, body));
      }
      for (const [method, path, body] of WRITES) {
        const [here, there] = [
          await seen(one, method, one.inStudy(path), as, body),
          await seen(other, method, other.inStudy(path), as, body),
        ];
        expect(here).toBe(there);
      }
    },
    120_000,
  );
});

/** As it is for some hours when a release was rolled back that had written to the check-ins of everyone who has any. */
const withCheckInsUnreadable = (trial: MixedTrial): MixedTrial => {
  const unreadable = async (study: string, participant: string): Promise<never> => {
    throw new UnreadableRecord({ study, participant, stream: 'checkIns' }, ['/steps/mentor~1silence/state']);
  };
  const nobody = async () => ({ rows: [] });
  const { records } = trial.ports;
  const broken = { readBoth: unreadable, readCheckIns: unreadable, readMany: async () => [], people: nobody };
  trial.ports.records = { ...records, ...broken };
  return trial;
};

describe('when nobody’s check-ins can be read', () => {
  it.each(BLINDED)(
    '%s is answered as ever, so that nothing is known of whoever has some',
    async (as) => {
      const sides = { one: await aTrialThatWrote(), other: await aTrialThatWrote() };
      const paths = await everyPath(sides);
      withCheckInsUnreadable(sides.other);
      const statuses = new Set<string>();
      for (const { method, path } of paths) {
        if (method !== 'GET') continue;
        const here = await seen(sides.one, method, path, as);
        expect(here).toBe(await seen(sides.other, method, path, as));
        statuses.add(/",(\d+),/.exec(here)?.[1] ?? '');
      }
      expect(statuses).toContain('200');
      expect(statuses).not.toContain('500');
    },
    120_000,
  );

  it('a report counts everyone, and each in their arm', async () => {
    const [one, other] = [await aTrialThatWrote(), withCheckInsUnreadable(await aTrialThatWrote())];
    const frozen = async ({ must, inStudy }: MixedTrial) => [
      await must('POST', inStudy('/reports'), { month: '2026-02' }, 'pi-1'),
      await must('GET', inStudy('/reports/1?perArm=true'), undefined, 'dmc-1'),
    ];
    const report = await frozen(one);
    expect(await frozen(other)).toEqual(report);
    expect(JSON.stringify(report)).toContain('IPS-MA');
  });
});
