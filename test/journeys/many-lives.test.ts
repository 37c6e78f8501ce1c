import type { SendOutcome } from '../../shared/ports/messenger.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import { factsAfter, factsOf } from '../../shared/domain/history.ts';
import { verifyChain } from '../../shared/adapters/event-chain.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../support/an-office.ts';
import { chance, type Chance } from '../../local/chance.ts';
import { mortal } from '../support/mortal.ts';

const DAY_MS = 86_400_000;
const BEGIN = Date.parse('2025-06-02T08:00:00Z');
const DAYS = 800;
const PEOPLE = 6;
const FOLLOW_UPS = ['FU12', 'FU24'];

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const ids = Array.from({ length: PEOPLE }, (_, n) => `P-${String(n + 1)}`);

const enrolAll = async (office: Office, luck: Chance): Promise<void> => {
  for (const [n, id] of ids.entries()) {
    const contact = { phone: `20 12 34 ${String(10 + n)}`, email: `p${String(n)}@example.com`, address: 'Prøvevej 1' };
    const consent = { sms: true, email: luck.often(0.5), letter: luck.often(0.5), phone: true };
    const body = aNewcomer({
      id,
      arm: luck.one(['IPS-MA', 'SAU']),
      anchors: { baseline: isoDay(BEGIN - luck.between(0, 340) * DAY_MS) },
      contact,
      consent,
    });
    const { status, text } = await office.ask('POST', office.inStudy('/participants'), body);
    if (status !== 201) throw new Error(text);
  }
};

/** What a coordinator might enter on one day; refusals are answers too, only a failure is not. */
const anEntry = (office: Office, luck: Chance): Promise<{ status: number; text: string }> => {
  const id = luck.one(ids);
  const of = luck.one(FOLLOW_UPS);
  const today = isoDay(office.now());
  const soon = `${isoDay(office.now() + luck.between(0, 21) * DAY_MS)}T${String(luck.between(8, 18)).padStart(2, '0')}:30`;
  const appointment = office.of(id, `/follow-ups/${of}/appointment`);
  const outcome = office.of(id, `/follow-ups/${of}/outcome`);
  const participation = office.of(id, '/participation');
  switch (luck.between(0, 12)) {
    case 0:
    case 1:
    case 2:
      return office.ask('PUT', appointment, { at: soon, mode: 'phone', askedBy: luck.one(['staff', 'participant']) });
    case 3:
      return office.ask('DELETE', appointment, { askedBy: luck.one(['staff', 'participant']) });
    case 4:
      return office.ask('POST', outcome, { outcome: 'done', on: today });
    case 5:
      return office.ask('POST', outcome, { noShow: true, on: today });
    case 6: {
      const until = isoDay(office.now() + luck.between(5, 60) * DAY_MS);
      return office.ask('PATCH', participation, { hold: { kind: 'away', until }, reason: 'away' });
    }
    case 7:
      return office.ask('PATCH', participation, { consent: { sms: luck.often(0.5) }, reason: 'told us so' });
    case 8:
      return office.ask('PATCH', participation, {
        interviews: luck.one(['full', 'stopped', 'full']),
        reason: 'told us so',
      });
    case 9:
      return office.ask('POST', office.of(id, '/check-ins'), {
        on: today,
        kind: 'mentor',
        setting: 'phone',
        outcome: luck.one(['held', 'missed']),
      });
    case 11:
      return office.ask('PUT', office.of(id, '/check-ins/appointment'), { at: soon, mode: 'phone' });
    case 10:
      return luck.often(0.05)
        ? office.ask('PATCH', participation, { life: luck.one(['dead', 'emigrated']), reason: 'the register says so' })
        : office.ask('GET', office.of(id));
    default:
      return voidSomething(office, luck, id);
  }
};

const voidSomething = async (office: Office, luck: Chance, id: string) => {
  const { body } = await office.ask('GET', office.of(id, '/events'));
  const mine = (body.items as Loose[]).filter(({ by }) => by !== 'system');
  const event = luck.one(mine);
  return office.ask('POST', office.of(id, `/events/${String(event.id)}:void`), { reason: 'entered by mistake' });
};

const settled: readonly SendOutcome['kind'][] = ['accepted', 'unclear'];
const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Reads what the provider and the history saw, never what the code says of itself. */
const violations = async (office: Office): Promise<string[]> => {
  const found: string[] = [];
  const requests = new Map<string, number>();
  for (const { participant, step, at, answer, kind } of office.posted) {
    const name = `${participant ?? 'staff'} ${step}`;
    if (settled.includes(answer.kind)) requests.set(name, (requests.get(name) ?? 0) + 1);
    const minute = LOCAL.format(at).slice(11);
    const isUrgent = /(moved|cancelled)(#\d)?$/.test(step);
    const [from, to] =
      participant === undefined ? ['08:00', '16:01'] : isUrgent ? ['07:00', '21:00'] : ['09:00', '19:00'];
    if (minute < from || minute >= to) found.push(`${name} ${kind} at ${LOCAL.format(at)}`);
  }
  for (const [name, count] of requests) if (count > 1) found.push(`${name} was sent ${String(count)} times`);
  for (const id of ids) {
    const both = await office.records.readBoth('ips-ma', id);
    const events = await office.records.events('ips-ma', id);
    for (const record of both ? [both.interviews, both.checkIns] : []) {
      const own = events.filter(({ stream }: StoredEvent) => stream === record.stream);
      if (verifyChain(own, record).kind !== 'intact') found.push(`${id} ${record.stream}: the chain is broken`);
      if (JSON.stringify(sorted(factsAfter(own))) !== JSON.stringify(sorted(factsOf(record))))
        found.push(`${id} ${record.stream}: the events do not add up to the record`);
      const due = record.nextDueAt === undefined ? Infinity : Date.parse(record.nextDueAt);
      if (due <= office.now()) found.push(`${id} ${record.stream}: still due`);
      for (const [step, outcome] of Object.entries(record.steps)) {
        if (outcome.state === 'sending' || outcome.state === 'unknown') found.push(`${id} ${step}: in limbo`);
        const trouble = `${step.split('/')[0] ?? ''}/messageTrouble`;
        const isTold = Object.values(record.tasks).some((task) => task.step === trouble);
        if (outcome.state === 'unconfirmed' && !isTold) found.push(`${id} ${step}: nobody was told`);
      }
    }
  }
  return found;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

interface Weather {
  answer: (luck: Chance, attempt: string) => SendOutcome;
  dies: number;
}

const CALM: Weather = { answer: (_luck, attempt) => ({ kind: 'accepted', providerMessageId: attempt }), dies: 0 };
const STORM: Weather = {
  answer: (luck, attempt) => {
    const roll = luck.next();
    if (roll < 0.08) return { kind: 'unclear', code: 'timeout' };
    if (roll < 0.16) return { kind: 'refusedForNow', code: 'throttled' };
    if (roll < 0.2) return { kind: 'refusedForGood', code: 'address', because: 'address' };
    if (roll < 0.22) return { kind: 'channelDown', code: 'paused' };
    return { kind: 'accepted', providerMessageId: attempt };
  },
  dies: 0,
};
const DEADLY: Weather = { ...STORM, dies: 0.08 };

const live = async (seed: number, weather: Weather) => {
  const luck = chance(seed);
  const office = await anOffice({ at: new Date(BEGIN).toISOString() });
  await enrolAll(office, luck);
  const worker = mortal(office, office.workerPorts);
  office.answers.next = ({ attempt }) => weather.answer(luck, attempt);
  const failures: string[] = [];
  for (let day = 1; day <= DAYS; day += 1) {
    if (luck.often(weather.dies)) worker.dieAt(luck.between(1, 12), luck.one(['before', 'after']));
    await worker.until(new Date(BEGIN + day * DAY_MS + luck.between(0, 12) * 3_600_000).toISOString());
    if (!luck.often(0.4)) continue;
    const { status, text } = await anEntry(office, luck);
    if (status >= 500) failures.push(text);
  }
  // A night without trouble: whatever was in the air comes down.
  office.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: attempt });
  worker.dieAt(Infinity, 'before');
  await worker.until(new Date(BEGIN + (DAYS + 2) * DAY_MS).toISOString());
  return { office, failures, deaths: worker.deaths(), violations: await violations(office) };
};

describe('a dozen lives of 26 months, as chance has it', () => {
  it.each([2])('in calm weather: nothing twice, nothing lost, nothing outside hours (seed %i)', async (seed) => {
    const { office, failures, violations: found } = await live(seed, CALM);
    expect([found, failures]).toEqual([[], []]);
    expect(office.posted.length).toBeGreaterThan(100);
  });

  it.each([3])('with providers that time out, throttle and refuse (seed %i)', async (seed) => {
    const { failures, violations: found } = await live(seed, STORM);
    expect([found, failures]).toEqual([[], []]);
  });

  it.each([5, 6])('with workers that die wherever it hurts (seed %i)', async (seed) => {
    const { failures, deaths, violations: found } = await live(seed, DEADLY);
    expect([found, failures]).toEqual([[], []]);
    expect(deaths).toBeGreaterThan(5);
  });
});
