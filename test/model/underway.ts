import type fc from 'fast-check';
import { messageFor } from '../../functions/sweep-due/sweep-due.ts';
import { type Answered, aNewcomer, anOffice, type Office } from '../support/an-office.ts';

/** The day before the invitation to FU12 leaves, and the instant at which it does. */
const ENROLLED_AT = '2026-03-19T08:00:00Z';
const INVITED_AT = '2026-03-20T09:00:00Z';
export const MENTORS = ['mentor-1', 'mentor-2'];

export interface Request {
  method: 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  path: string;
  body: object;
  /** Tells the ETag of before everything began. */
  isGuarded: boolean;
}

/** What was begun and not waited for. */
export interface Underway {
  office: Office;
  /** Of before everything began. */
  etag: string;
  answered: { request: Request; answer: Answered }[];
  pending: Promise<void>[];
  commitsBefore: number;
}

/** Each call of the tables and of the provider waits for its turn, which the scheduler draws; nothing of a call itself is torn apart. */
const takingTurns = ({ records, workerPorts }: Office, scheduler: fc.Scheduler): void => {
  const inTurn =
    <Given extends unknown[], Back>(name: string, call: (...given: Given) => Promise<Back>) =>
    async (...given: Given): Promise<Back> => {
      await scheduler.schedule(Promise.resolve(name), name);
      return call(...given);
    };
  Object.assign(records, {
    readInterviews: inTurn('read interviews', records.readInterviews),
    readCheckIns: inTurn('read check-ins', records.readCheckIns),
    readBoth: inTurn('read both', records.readBoth),
    commit: inTurn('commit', records.commit),
  });
  workerPorts.messenger.send = inTurn('send', workerPorts.messenger.send);
};

export const underway = async (scheduler: fc.Scheduler): Promise<Underway> => {
  const office = await anOffice({ at: ENROLLED_AT });
  await office.studies.saveMember({
    study: 'ips-ma',
    user: 'mentor-2',
    email: 'mentor-2@example.com',
    roles: ['mentor'],
  });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
  await office.until('2026-03-20T08:59:00Z');
  office.turnTo(INVITED_AT);
  const etag = (await office.ask('GET', office.of('P-1'))).headers.get('etag') ?? '';
  const commitsBefore = office.records.commits.length;
  takingTurns(office, scheduler);
  return { office, etag, answered: [], pending: [], commitsBefore };
};

type Command = fc.AsyncCommand<object, Underway>;

/** A coordinator sends a request and does not wait for its answer. */
export const asking = (name: string, request: Request): Command => ({
  check: () => true,
  run: async (_, { office, etag, answered, pending }) => {
    const { method, path, body, isGuarded } = request;
    const headers: Record<string, string> = isGuarded ? { 'if-match': etag } : {};
    const asked = office.ask(method, office.of('P-1', path), body, { headers });
    pending.push(asked.then((answer) => void answered.push({ request, answer })));
  },
  toString: () => `${name}${request.isGuarded ? ' upon what was read at first' : ''}`,
});

/** A tick finds who is due, and a worker carries it out; the queue may deliver that more than once. */
export const tick = (times: number): Command => ({
  check: () => true,
  run: async (_, { office, pending }) => {
    for await (const page of office.records.dueBefore(office.now(), 0, 100))
      for (const due of page) for (let time = 0; time < times; time += 1) pending.push(office.work(messageFor(due)));
  },
  toString: () => `a tick, delivered ${String(times)} times`,
});

/** The clock goes on while requests and workers are at it. */
export const clockGoesOn = (minutes: number): Command => ({
  check: () => true,
  run: async (_, { office }) => {
    office.turnTo(new Date(office.now() + minutes * 60_000).toISOString());
  },
  toString: () => `${String(minutes)} minutes later`,
});
