import fc from 'fast-check';
import { runs } from '../support/runs.ts';
import { lookBack } from './aftermath.ts';
import { asking, clockGoesOn, type Request, tick, type Underway, underway } from './underway.ts';

const REASON = 'told by phone';
const participation = (change: object): Omit<Request, 'isGuarded'> => ({
  method: 'PATCH',
  path: '/participation',
  body: { ...change, reason: REASON },
});
const APPOINTMENT = '/follow-ups/FU12/appointment';

const REQUESTS: Record<string, Omit<Request, 'isGuarded'>> = {
  'no more texts': participation({ consent: { sms: false } }),
  'no more mails': participation({ consent: { email: false } }),
  stop: participation({ interviews: 'stopped' }),
  death: participation({ life: 'dead' }),
  hold: participation({ hold: { kind: 'away' } }),
  'book one day': { method: 'PUT', path: APPOINTMENT, body: { at: '2026-03-27T10:30', mode: 'phone' } },
  'book another day': { method: 'PUT', path: APPOINTMENT, body: { at: '2026-03-30T14:00', mode: 'phone' } },
  cancel: { method: 'DELETE', path: APPOINTMENT, body: {} },
  'not done': {
    method: 'POST',
    path: '/follow-ups/FU12/outcome',
    body: { outcome: 'notDone', on: '2026-03-20', reason: 'too-unwell' },
  },
  write: {
    method: 'POST',
    path: '/messages',
    body: { text: 'Vi ringer snart. Hilsen {afs}', channel: 'sms', stream: 'interviews' },
  },
  'another mentor': { method: 'PUT', path: '/mentor', body: { mentor: 'mentor-2' } },
  'no mentor': { method: 'PUT', path: '/mentor', body: { mentor: null } },
  'another address': { method: 'PATCH', path: '/contact', body: { email: 'ny@example.com' } },
};

const asked = fc
  .record({ name: fc.constantFrom(...Object.keys(REQUESTS)), isGuarded: fc.boolean() })
  .map(({ name, isGuarded }) => asking(name, { ...(REQUESTS[name] as Request), isGuarded }));
const ticks = fc.integer({ min: 1, max: 3 }).map(tick);
const minutes = fc.constantFrom(1, 11).map(clockGoesOn);

/** Whoever was answered goes on as far as they come before the next call has its turn. */
const scheduler = () =>
  fc.scheduler({
    act: async (turn) => {
      await turn();
      await new Promise((resolve) => setImmediate(resolve));
    },
  });

describe('coordinators and workers who are at one participant at once', () => {
  it('are answered, lose no entry and send nothing twice or too late, however their calls lie between each other', async () => {
    await fc.assert(
      fc.asyncProperty(
        scheduler(),
        fc.commands<object, Underway, false>([asked, asked, asked, ticks, ticks, minutes], {
          maxCommands: 8,
          size: 'max',
        }),
        async (turns, commands) => {
          const setup = await underway(turns);
          await fc.scheduledModelRun(turns, () => ({ model: {}, real: setup }), commands);
          await turns.waitFor(Promise.all(setup.pending));
          await turns.waitFor(lookBack(setup));
        },
      ),
      { seed: 20_260_418, numRuns: runs(1000) },
    );
  });
});
