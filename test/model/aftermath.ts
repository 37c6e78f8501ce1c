import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { holdPointers } from './pointers.ts';
import { MENTORS, type Underway } from './underway.ts';

type Steps = Record<string, { state: string; attempt?: string; channel?: string }>;

/** Steps that a commit claims: from then on a message may leave. */
const claimedIn = (
  before: ParticipantRecord | undefined,
  after: ParticipantRecord,
): [key: string, channel: string][] => {
  const [was, is] = [(before?.steps ?? {}) as Steps, after.steps as Steps];
  return Object.entries(is).flatMap(([key, { state, attempt, channel = '' }]) =>
    state === 'sending' && was[key]?.attempt !== attempt ? [[key, channel]] : [],
  );
};

/** Claims after the commit that forbade them, read from the order of the commits; nothing is given back in these lives. */
const claimsTooLate = ({ office, commitsBefore }: Underway): string[] => {
  const noes = new Set<string>();
  const wrong: string[] = [];
  for (const { changes } of office.records.commits.slice(commitsBefore))
    for (const { before, after, event } of changes) {
      for (const [key, channel] of claimedIn(before, after)) {
        // Somebody would turn up for nothing: told after a stop or during a hold all the same.
        const isStopped = after.stream === 'interviews' && noes.has('stopped') && !key.includes('/cancelled');
        const isHeld = noes.has('held') && !/\/(cancelled|moved)/.test(key);
        if (noes.has(channel) || noes.has('dead') || isStopped || isHeld) wrong.push(`${key} by ${channel}`);
      }
      if (event.action !== 'participationChanged' || after.stream !== 'interviews') continue;
      for (const channel of ['sms', 'email'] as const) if (after.consent[channel] === false) noes.add(channel);
      if (after.participation.life === 'dead') noes.add('dead');
      if (after.holds.length > 0) noes.add('held');
      if (after.participation.interviews === 'stopped') noes.add('stopped');
    }
  return wrong;
};

/** Nobody's yes was overwritten by whoever had read before it, and of all who told the same ETag one was first. */
const lookAtAnswers = ({ answered, commitsBefore }: Underway, { interviews, checkIns }: Both): void => {
  for (const { request, answer } of answered) {
    expect([200, 201, 409, 412, 422]).toContain(answer.status);
    if (answer.status >= 300 || request.path !== '/participation') continue;
    const { life, interviews: axis, consent = {} } = request.body as Record<string, object | string>;
    if (life !== undefined) expect([interviews, checkIns].map((each) => each.participation.life)).toEqual([life, life]);
    if (axis !== undefined) expect(interviews.participation.interviews).toBe(axis);
    expect(interviews.consent).toMatchObject(consent);
  }
  const first = answered.filter(({ request, answer }) => request.isGuarded && answer.body.events?.length > 0);
  expect({ commitsBefore, first: first.length }).toEqual({ commitsBefore, first: Math.min(first.length, 1) });
};

const SENT = ['sending', 'sent', 'unknown', 'unconfirmed'];

/** What is counted beside the records is what they hold. */
const lookAtCounters = ({ office }: Underway, { interviews, checkIns }: Both): void => {
  const { numberDays, archived } = office.records.tables;
  for (const record of [interviews, checkIns]) {
    const shelf = archived.get(`ips-ma#P-1#${record.stream}`)?.values() ?? [];
    const outcomes = [
      ...Object.values(record.steps as Steps),
      ...[...shelf].map(({ outcome }) => outcome as Steps[string]),
    ];
    const texts = outcomes.filter(({ state, channel }) => channel === 'sms' && SENT.includes(state));
    const counted = [...numberDays.values()].reduce((sum, day) => sum + day[record.stream], 0);
    expect({ stream: record.stream, counted }).toEqual({ stream: record.stream, counted: texts.length });
  }
  const isSupported = checkIns.participation.life === 'alive' && checkIns.participation.intervention === 'active';
  const loads = MENTORS.map((mentor) => office.records.tables.caseloads.get(`ips-ma#${mentor}`)?.count ?? 0);
  expect(loads).toEqual(MENTORS.map((mentor) => Number(isSupported && checkIns.mentor === mentor)));
};

/** Everything that must hold once all have been answered, however their calls lay between each other. */
export const lookBack = async (underway: Underway): Promise<void> => {
  const { records, posted } = underway.office;
  const both = await records.readBoth('ips-ma', 'P-1');
  if (both === undefined) throw new Error('nobody there');
  expect(claimsTooLate(underway)).toEqual([]);
  const sent = posted.map(({ participant, step }) => `${String(participant)} ${step}`);
  expect(sent).toEqual([...new Set(sent)]);
  expect(both.checkIns.consent).toEqual(both.interviews.consent);
  expect(both.checkIns.participation.life).toBe(both.interviews.participation.life);
  lookAtAnswers(underway, both);
  lookAtCounters(underway, both);
  expect(await records.historyFaults(both)).toEqual([]);
  await holdPointers(underway.office, both);
};
