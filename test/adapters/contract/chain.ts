import fc from 'fast-check';
import { verifyChain } from '../../../shared/adapters/event-chain.ts';
import type { StoredEvent } from '../../../shared/domain/event.ts';
import { factsAfter, factsOf } from '../../../shared/domain/history.ts';
import type { InterviewRecord } from '../../../shared/domain/record.ts';
import type { RecordStore } from '../../../shared/ports/record-store.ts';
import { aTask, changed, enrol, recordsOf, STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

const anEdit: fc.Arbitrary<Partial<InterviewRecord>> = fc.oneof(
  fc.record({ language: fc.constantFrom('da', 'en') }),
  fc.record({ site: fc.option(fc.constantFrom('north', 'south'), { nil: undefined }) }),
  fc.record({ consent: fc.record({ sms: fc.boolean(), email: fc.boolean() }, { requiredKeys: [] }) }),
  fc.record({
    anchors: fc.dictionary(fc.constantFrom('baseline', 'randomisation', 'a/b~c'), fc.constant('2025-04-18')),
  }),
  fc.record({
    tasks: fc.dictionary(fc.constantFrom('t1', 't2'), fc.constantFrom(aTask('t1'), aTask('t1', { state: 'done' }))),
  }),
  fc.record({
    stopped: fc.array(fc.record({ from: fc.constantFrom('2026-01-05T09:00:00Z', '2026-02-05T09:00:00Z') }), {
      maxLength: 3,
    }),
  }),
  fc.record({ nextDueAt: fc.constantFrom('2026-03-06T09:00:00Z', undefined) }),
);

const lived = async (store: RecordStore, participant: string, edits: Partial<InterviewRecord>[]) => {
  let record = (await enrol(store, { participant })).interviews;
  for (const [at, edit] of edits.entries()) {
    const result = await store.commit({ token: `${participant}-${at}`, changes: [changed(record, edit)] });
    record = recordsOf(result)[0] as InterviewRecord;
  }
  const events = (await store.events(STUDY, participant)).filter(({ stream }) => stream === 'interviews');
  return { record, events };
};

const tamperings = (events: StoredEvent[]): StoredEvent[][] => {
  const edited = events.flatMap((event, at) =>
    [
      { by: 'someone-else' },
      { at: '2020-01-01T00:00:00Z' },
      { changes: [] },
      { token: 'x' },
      { version: 9 },
      { previous: 'x' },
      { hash: 'x' },
    ].map((edit) => events.with(at, { ...event, ...edit })),
  );
  const deleted = events.map((_, at) => events.toSpliced(at, 1));
  const swapped = events.slice(1).map((event, at) => events.with(at, event).with(at + 1, events[at]!));
  return [...edited, ...deleted, ...swapped];
};

export const chainContract = ({ open, isSlow }: ContractRun): void => {
  describe('the history of a participant', () => {
    it('adds up to the record, whatever was changed, and verifies', async () => {
      const { store } = await open();
      let people = 0;
      const property = fc.asyncProperty(fc.array(anEdit, { maxLength: 12 }), async (edits) => {
        const { record, events } = await lived(store, `P-${(people += 1)}`, edits);
        expect(factsAfter(events)).toEqual(factsOf(record));
        expect(verifyChain(events, record)).toEqual({ kind: 'intact' });
      });
      await fc.assert(property, { numRuns: isSlow ? 5 : 40, seed: 7 });
    });

    it('shows every edit, deletion and swap of an event', async () => {
      const { store } = await open();
      const edits = [{ language: 'en' }, { site: 'north' }, { language: 'da' }];
      const { record, events } = await lived(store, 'P-1', edits);
      for (const events_ of tamperings(events)) expect(verifyChain(events_, record)).toMatchObject({ kind: 'broken' });
    });

    it('holds no fault, until a record is another than its events say', async () => {
      const { store } = await open();
      await lived(store, 'P-1', [{ language: 'en' }, { site: 'north' }]);
      const both = (await store.readBoth(STUDY, 'P-1'))!;
      expect(await store.historyFaults(both)).toEqual([]);
      const touched = { ...both, interviews: { ...both.interviews, site: 'south' } };
      expect(await store.historyFaults(touched)).toEqual([{ kind: 'otherRecord', stream: 'interviews', version: 3 }]);
    });

    it('gives one event by the version that it made', async () => {
      const { store } = await open();
      const { record, events } = await lived(store, 'P-1', [{ language: 'en' }, { site: 'north' }]);
      expect(await store.event(record, 3)).toEqual(events[2]);
      expect(await store.event(record, 9)).toBeUndefined();
      expect(await store.event({ ...record, stream: 'checkIns' }, 3)).toBeUndefined();
    });

    it('says who did what, when and why, from value to value', async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const event = {
        action: 'participationChanged',
        at: '2026-01-06T09:00:00Z',
        by: 'coordinator-1',
        reason: 'asked for English',
      } as const;
      await store.commit({
        token: 'change',
        changes: [{ before: interviews, after: { ...interviews, language: 'en' }, event }],
      });
      expect((await store.events(STUDY, 'P-1'))[1]).toMatchObject({
        ...event,
        version: 2,
        token: 'change',
        previous: interviews.lastHash,
        changes: [{ path: '/language', old: 'da', new: 'en' }],
      });
    });
  });
};
