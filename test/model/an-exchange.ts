import type { Answered, Loose, Office } from '../support/an-office.ts';
import { type Expected, type Facts, openHolds, type Person, type Sent, wrongToSend } from './expected.ts';
import { holdPointers } from './pointers.ts';

/** The house under test, and how much of what left was looked at. */
export interface Real {
  office: Office;
  looked: { posts: number; letters: number };
}

const sentSince = ({ office, looked }: Real): (Sent & { participant?: string | undefined })[] => {
  const { posted, letters } = office;
  const fresh = [
    ...posted.slice(looked.posts),
    ...letters.slice(looked.letters).map((letter) => ({ ...letter, kind: 'letter' as const })),
  ];
  looked.posts = posted.length;
  looked.letters = letters.length;
  return fresh;
};

/** What left may have arrived for all one knows: it must not leave again. */
const sentTwice = ({ office }: Real): string[] => {
  const keys = office.posted
    .filter(({ answer }) => ['accepted', 'unclear'].includes(answer.kind))
    .map(({ participant, step }) => `${String(participant)} ${step}`);
  const attempts = office.posted.map(({ attempt }) => attempt);
  return [keys, attempts].flatMap((all) => all.filter((each, at) => all.indexOf(each) !== at));
};

const shown = ({ consent, participation, followUps, holds }: Loose, today: string): Facts & { held: boolean } => {
  const { appointment, outcome } = followUps.find(({ id }: Loose) => id === 'FU12');
  return {
    sms: consent.sms,
    email: consent.email,
    stopped: participation.interviews === 'stopped',
    dead: participation.life === 'dead',
    appointment: outcome === undefined ? appointment?.at : undefined,
    outcome: outcome?.outcome,
    held: holds.some(({ until = '9999', liftedAt }: Loose) => liftedAt === undefined && until >= today),
  };
};

const lookAtRecord = async ({ office }: Real, { id }: Person): Promise<void> => {
  const both = await office.records.readBoth('ips-ma', id);
  if (both === undefined) throw new Error('nobody there');
  expect(await office.records.historyFaults(both)).toEqual([]);
  expect(both.checkIns.consent).toEqual(both.interviews.consent);
  expect(both.checkIns.participation.life).toBe(both.interviews.participation.life);
  await holdPointers(office, both);
};

/** What no answer shows: that the histories are whole, both records agree, and each comes back when it should. */
export const lookAtRecords = async ({ people }: Expected, real: Real): Promise<void> => {
  for (const person of people) await lookAtRecord(real, person);
};

/** Everything that must hold after each command, whatever it was; the ETag is read on the way. @param touched nobody else was written to */
export const lookAround = async (expected: Expected, real: Real, touched = expected.people): Promise<void> => {
  for (const { participant, ...sent } of sentSince(real)) {
    const person = expected.people.find(({ id }) => id === participant);
    const wrong = person && wrongToSend(person, sent);
    if (wrong !== undefined) throw new Error(`${sent.step} by ${sent.kind} left ${wrong}`);
  }
  expect(sentTwice(real)).toEqual([]);
  for (const person of touched) {
    const { body, headers } = await real.office.ask('GET', real.office.of(person.id));
    const { sms, email, stopped, dead, appointment, outcome } = person.facts;
    // Whether its time is shown of what is over is nobody's promise; it must be back once the outcome is taken back.
    const followUp = { outcome, appointment: outcome === undefined ? appointment : undefined };
    const held = openHolds(person, expected).length > 0;
    const today = new Date(expected.now + 7_200_000).toISOString().slice(0, 10);
    expect(shown(body, today)).toEqual({ sms, email, stopped, dead, ...followUp, held });
    const etag = headers.get('etag') ?? '';
    if (person.etags.at(-1) !== etag) person.etags.push(etag);
  }
};

/** What the house may answer: a status, and the field it names where it refuses one. */
export type Answer = [status: number, field?: string];

export const holdAnswer = ({ status, body }: Answered, allowed: Answer[]): void => {
  const given: Answer = status === 422 ? [status, body.field] : [status];
  expect(allowed.map((each) => JSON.stringify(each))).toContain(JSON.stringify(given));
};
