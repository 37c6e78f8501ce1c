import type { StoredEvent } from '../../shared/domain/event.ts';
import { factChanges, factsAfter, factsOf, valueSince } from '../../shared/domain/history.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aStoredEvent } from '../support/a-stored-event.ts';

const anEvent = (version: number, at: string, changes: StoredEvent['changes']): StoredEvent =>
  aStoredEvent({ version, at, changes });
const record = anInterviewRecord({ nextDueAt: '2026-04-10T10:00:00.000Z' });

describe('the facts of a record', () => {
  it('are all that its events tell: no place in the chain, no pointer, and of what it was computed from the protocol alone', () => {
    const facts = factsOf(record);
    for (const absent of ['version', 'lastHash', 'nextDueAt']) expect(facts).not.toHaveProperty(absent);
    expect(facts).toMatchObject({ participant: 'P-7Q4K', anchors: { baseline: '2025-04-18' } });
    expect(facts['agendaBasis']).toEqual({ protocolVersion: 1 });
  });

  it('come back from their events, one after the other', () => {
    const later = { ...record, version: 1, language: 'en', nextDueAt: '2026-04-11T10:00:00.000Z' } as typeof record;
    const entered = factChanges(undefined, record);
    const changed = factChanges(record, later);
    expect(entered).toEqual([{ path: '', new: factsOf(record) }]);
    expect(changed).toEqual([{ path: '/language', old: 'da', new: 'en' }]);
    const events = [anEvent(0, '2026-04-10T10:00:00.000Z', entered), anEvent(1, '2026-04-11T10:00:00.000Z', changed)];
    expect(factsAfter(events)).toEqual(factsOf(later));
    expect(factsAfter([])).toBeUndefined();
  });
});

describe('since when a value is what it is', () => {
  const events = [
    anEvent(0, '2026-04-01T10:00:00.000Z', [{ path: '', new: {} }]),
    anEvent(1, '2026-04-02T10:00:00.000Z', [{ path: '/consent', new: {} }]),
    anEvent(2, '2026-04-03T10:00:00.000Z', [
      { path: '/language', new: 'en' },
      { path: '/consent/sms', new: true },
    ]),
    anEvent(3, '2026-04-04T10:00:00.000Z', [{ path: '/consent/smsToo', new: true }]),
  ];
  it.each([
    ['/consent/sms', '2026-04-03T10:00:00.000Z'],
    ['/consent/email', '2026-04-02T10:00:00.000Z'],
    ['/language', '2026-04-03T10:00:00.000Z'],
    ['/anchors/baseline', '2026-04-01T10:00:00.000Z'],
  ])('%s: the last event that changed it or what it stands in', (path, at) => {
    expect(valueSince(events, path)).toBe(Date.parse(at));
  });

  it('is not known of what no event changed', () => {
    expect(valueSince(events.slice(2), '/anchors/baseline')).toBeUndefined();
  });
});
