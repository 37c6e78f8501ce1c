import { isOutage, outageOver } from '../../shared/domain/outage.ts';
import { aPlan } from '../support/a-study.ts';

const at = (iso: string): number => Date.parse(iso);
const calendar = aPlan().appointments;
const over = (until: string, from = '2026-03-18T12:00:00Z', known?: Parameters<typeof outageOver>[1]) =>
  outageOver({ from: at(from), until: at(until) }, known, calendar);

describe('a stretch without ticks', () => {
  it.each([
    [60, false],
    [61, true],
  ])('of %i minutes is an outage: %s', (minutes, is) => {
    const last = at('2026-03-19T09:00:00Z');
    expect(isOutage(last, last + minutes * 60_000)).toBe(is);
  });

  it('is none before anybody ever looked', () => {
    expect(isOutage(undefined, at('2026-03-19T09:00:00Z'))).toBe(false);
  });
});

describe('invitations after an outage', () => {
  it.each([
    ['on a morning', '2026-03-19T08:00:00Z', '2026-03-19T12:00:00Z'],
    ['at noon', '2026-03-19T11:00:00Z', '2026-03-19T15:00:00Z'],
    ['before anybody is at work', '2026-03-19T04:00:00Z', '2026-03-19T11:00:00Z'],
    ['late on a Thursday', '2026-03-19T14:00:00Z', '2026-03-20T10:00:00Z'],
    ['on a Friday evening, over the weekend', '2026-03-20T19:00:00Z', '2026-03-23T11:00:00Z'],
    ['on the Saturday before summer time', '2026-03-28T12:00:00Z', '2026-03-30T10:00:00Z'],
    ['on the Saturday before winter time', '2026-10-24T12:00:00Z', '2026-10-26T11:00:00Z'],
    ['at the end of a month, before Easter', '2026-03-31T13:00:00Z', '2026-04-01T09:00:00Z'],
    ['on the Wednesday before Easter', '2026-04-01T13:00:00Z', '2026-04-07T09:00:00Z'],
  ])('that ended %s wait until somebody had half a working day', (_, until, from) => {
    expect(over(until).invitationsFrom).toBe(from);
  });

  it('that nobody has looked at yet is shown as one with the next outage', () => {
    const first = over('2026-03-19T08:00:00Z');
    expect(over('2026-03-19T11:00:00Z', '2026-03-19T09:00:00Z', first).from).toBe('2026-03-18T12:00:00Z');
  });

  it.each([
    ['after they were let go by themselves', '2026-03-19T12:00:01Z'],
    ['just when they were', '2026-03-19T12:00:00Z'],
  ])('are no longer of the last outage where the next begins %s', (_, from) => {
    expect(over('2026-03-19T14:00:00Z', from, over('2026-03-19T08:00:00Z')).from).toBe(from);
  });

  it('that somebody let go while no tick came belong to the outage that this was part of', () => {
    const released = { at: '2026-03-19T10:30:00Z', by: 'coordinator-1' };
    const first = { ...over('2026-03-19T08:00:00Z'), invitationsFrom: released.at, released };
    expect(over('2026-03-19T11:30:00Z', '2026-03-19T10:00:00Z', first).from).toBe('2026-03-19T10:00:00Z');
  });

  it('that somebody has let go begins anew with the next outage', () => {
    const released = { at: '2026-03-19T08:30:00Z', by: 'coordinator-1' };
    const first = { ...over('2026-03-19T08:00:00Z'), invitationsFrom: released.at, released };
    expect(over('2026-03-19T11:00:00Z', '2026-03-19T09:00:00Z', first).from).toBe('2026-03-19T09:00:00Z');
  });
});
