import { eventHash } from '../../shared/adapters/event-chain.ts';
import { historyFaults } from '../../shared/adapters/history-faults.ts';
import { inMemoryRecordStore } from '../../shared/adapters/in-memory/record-store.ts';
import { EVENT_ACTIONS, type EventEntry, type StoredEvent } from '../../shared/domain/event.ts';
import type { InterviewRecord, ParticipantRecord } from '../../shared/domain/record.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { aTask, changed, enrol, recordsOf, STUDY } from '../support/a-commit.ts';
import { reorderings, singleEdits } from '../support/tampered.ts';

const EDITS: Partial<InterviewRecord>[] = [
  { language: 'en' },
  { tasks: { t1: aTask('t1') } },
  { site: 'north', consent: { sms: false } },
  { tasks: {}, stopped: [{ from: '2026-01-05T09:00:00Z' }] },
  { language: 'da', anchors: { baseline: '2025-05-18' } },
];
/** Whatever an event may hold beside what each holds. */
const EXTRAS: Partial<EventEntry> = {
  reason: 'asked',
  override: true,
  voids: 2,
  fields: ['email'],
  sealed: 'c2VhbGVk',
  quarantines: 'hash',
};

/** Somebody to whom everything has happened that can be told of anybody. */
const livedThrough = async (participant: string) => {
  const store = inMemoryRecordStore();
  const enrolled = await enrol(store, { participant });
  let record: ParticipantRecord = enrolled.interviews;
  for (const [n, action] of EVENT_ACTIONS.entries()) {
    const change = changed(record, EDITS[n % EDITS.length]!);
    const event = { ...change.event, action, ...(n === 7 ? EXTRAS : {}) };
    const result = await store.commit({ token: `${participant}-${String(n)}`, changes: [{ ...change, event }] });
    [record] = recordsOf(result) as [ParticipantRecord];
  }
  const both = (await store.readBoth(STUDY, participant))!;
  return { store, both, events: await store.events(STUDY, participant) };
};

const isOfCheckIns = ({ stream }: StoredEvent): boolean => stream === 'checkIns';
const resealed = (event: StoredEvent): StoredEvent => ({ ...event, hash: eventHash(event) });
const faultsOf = (both: Both, events: StoredEvent[]) =>
  historyFaults({ readBoth: async () => both, events: async () => events })(both);

describe('whoever goes through the history of a participant', () => {
  let life: Awaited<ReturnType<typeof livedThrough>>;
  beforeAll(async () => {
    life = await livedThrough('P-1');
  });

  /** Of all these histories, those that nobody would see to be false. */
  const unseen = async (histories: StoredEvent[][]): Promise<StoredEvent[][]> => {
    const found = [];
    for (const events of histories) if ((await faultsOf(life.both, events)).length === 0) found.push(events);
    return found;
  };

  it('finds every kind of event, and nothing wrong with what was left alone', async () => {
    expect(new Set(life.events.map(({ action }) => action))).toEqual(new Set(EVENT_ACTIONS));
    expect(await life.store.historyFaults(life.both)).toEqual([]);
  });

  it('sees any one place of any event that is another, gone or new', async () => {
    const histories = life.events.flatMap((event, at) => singleEdits(event).map((edit) => life.events.with(at, edit)));
    expect(histories.length).toBeGreaterThan(1_000);
    expect(await unseen(histories)).toEqual([]);
  });

  it('sees it also where the hash of that event was made anew', async () => {
    const histories = life.events.flatMap((event, at) =>
      [
        { ...event, by: 'someone-else' },
        { ...event, changes: [] },
        { ...event, at: '2020-01-01T00:00:00Z' },
      ].map((edit) => life.events.with(at, resealed(edit))),
    );
    expect(
      await unseen(histories.filter((events) => events.some(({ hash }, at) => hash !== life.events[at]?.hash))),
    ).toEqual([]);
  });

  it('sees an event that is gone, told twice or out of its order, and an end that is cut off', async () => {
    const interviews = life.events.filter((event) => !isOfCheckIns(event));
    const checkIns = life.events.filter(isOfCheckIns);
    const histories = reorderings(interviews).map((events) => [...events, ...checkIns]);
    expect(await unseen([...histories, interviews])).toEqual([]);
  });

  it('sees an event that was put in between or after, whoever it is taken from', async () => {
    const other = (await livedThrough('P-2')).events;
    const histories = life.events.flatMap((event, at) => {
      const forged = { ...event, by: 'someone-else', version: event.version + 1, previous: event.hash };
      return [life.events.with(at, other[at]!), life.events.toSpliced(at + 1, 0, resealed(forged))];
    });
    expect(await unseen(histories)).toEqual([]);
  });

  it('sees a record that is not the sum of its events, whatever of it is another', async () => {
    const { nextDueAt: _pointer, agendaBasis, ...facts } = life.both.interviews;
    const edits = singleEdits(facts).map((edit): Both => ({ ...life.both, interviews: { ...edit, agendaBasis } }));
    const missed = [];
    for (const both of edits) if ((await faultsOf(both, life.events)).length === 0) missed.push(both.interviews);
    expect(edits.length).toBeGreaterThan(50);
    expect(missed).toEqual([]);
  });

  it('takes nothing for a fault that was written while it looked', async () => {
    const { store, both, events } = await livedThrough('P-3');
    let looks = 0;
    const faults = await historyFaults({
      readBoth: store.readBoth,
      events: async (study, participant) => {
        looks += 1;
        if (looks > 1) return store.events(study, participant);
        await store.commit({ token: 'meanwhile', changes: [changed(both.interviews, { site: 'south' })] });
        return [...events.filter((event) => !isOfCheckIns(event)).slice(1), ...events.filter(isOfCheckIns)];
      },
    })(both);
    expect([faults, looks]).toEqual([[], 2]);
  });
});
