import fc from 'fast-check';
import type { Real } from './an-exchange.ts';
import {
  book,
  byHand,
  cancel,
  consent,
  type Enters,
  goOn,
  hold,
  life,
  lift,
  noShow,
  outcome,
  stop,
  takeBack,
} from './entries.ts';
import { entryCommand, MOODS, providersTurn, SEEN, timePasses } from './entry-command.ts';
import type { Expected } from './expected.ts';

/** What a coordinator may do next, drawn; what comes more often stands there twice. */
export const commands = (): fc.Arbitrary<fc.AsyncCommand<Expected, Real>>[] => {
  const entry = <T>(drawn: fc.Arbitrary<T>, name: (value: T) => string, enters: (value: T) => Enters) =>
    fc
      .tuple(fc.constantFrom(0, 0, 0, 1), fc.constantFrom(...SEEN), drawn)
      .map(([who, seen, value]) => entryCommand({ name: name(value), who, seen, entering: enters(value) }));
  const plain = (name: string, enters: Enters) =>
    entry(
      fc.constant(undefined),
      () => name,
      () => enters,
    );
  const channel = fc.constantFrom('sms' as const, 'email' as const);
  const times = fc.tuple(fc.integer({ min: -2, max: 16 }), fc.constantFrom('08:15', '11:30', '16:45'));
  const booking = entry(
    times,
    ([days, time]) => `book in ${String(days)} days at ${time}`,
    ([days, time]) => book(days, time),
  );
  const takingBack = entry(
    fc.constantFrom(0, 0, 0, 1, 2, 3),
    (n) => `take back the entry ${String(n)} before the last`,
    takeBack,
  );
  const passing = fc
    .oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 24, max: 240 }))
    .map((hours) => timePasses(hours));
  return [
    booking,
    booking,
    takingBack,
    takingBack,
    passing,
    passing,
    passing,
    plain('cancel', cancel),
    plain('no-show', noShow),
    entry(fc.constantFrom('done' as const, 'notDone' as const), (how) => how, outcome),
    entry(
      fc.tuple(channel, fc.boolean()),
      ([of, yes]) => `${yes ? 'yes' : 'no'} to ${of}`,
      ([of, yes]) => consent(of, yes),
    ),
    entry(
      fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      (days) => `hold for ${String(days)} days`,
      hold,
    ),
    plain('end the hold', lift),
    plain('stop', stop),
    plain('go on', goOn),
    entry(fc.constantFrom('dead' as const, 'dead' as const, 'alive' as const), (to) => to, life),
    entry(channel, (of) => `write by ${of}`, byHand),
    fc.constantFrom(...MOODS).map((mood) => providersTurn(mood)),
  ];
};
