import { freeName, moved, pointerOf, withParents, withValueAt } from '../../console/src/pages/protocol/draft/at.ts';
import { jsonBreaksAt, lineAndColumn } from '../../console/src/pages/protocol/draft/json-break.ts';
import { nextReminder, remindAt, reminderId, withReminder } from '../../console/src/pages/protocol/draft/reminder.ts';
import { withLadderNamed, withPlanNamed } from '../../console/src/pages/protocol/draft/renamed.ts';
import { placesBefore, pointersAfter, withKeys } from '../../console/src/pages/protocol/draft/same-items.ts';
import { durationOf, spanOf, spansOf } from '../../console/src/pages/protocol/draft/span.ts';
import { partOf, placeInWords } from '../../console/src/pages/protocol/editor/part-of.ts';
import { differing } from '../../console/src/pages/protocol/texts/differing.ts';
import { TEXT_FIELDS, templateOf, typedOf } from '../../console/src/pages/protocol/texts/typed-text.ts';
import { partOfDocument } from '../../console/src/pages/protocol/versions/part-of-document.ts';
import { builtIn } from '../support/a-study.ts';

type AProtocol = Parameters<typeof remindAt>[0];

const aProtocol = (): AProtocol => structuredClone(builtIn('ips-ma'));

const REMINDER = { id: 'book2', daysBefore: 10, template: 'book2', channels: ['sms'] } as const;
const WINDOW = { preWindow: 'P28D' };
const aReminder = (over: Partial<Parameters<typeof withReminder>[1]> = {}) => ({
  ...REMINDER,
  channels: [...REMINDER.channels],
  ...over,
});

describe('a field of a draft', () => {
  it('is written without touching what the draft was before', () => {
    const before = aProtocol();
    const after = withValueAt(before, ['timepoints', 1, 'target'], 'P9M');
    expect(after.timepoints[1]?.target).toBe('P9M');
    expect(before.timepoints[1]?.target).toBe('P12M');
    expect(after.timepoints[2]).toBe(before.timepoints[2]);
  });

  it('leaves the document when it is emptied, and an item its list', () => {
    const without = withValueAt(aProtocol(), ['timepoints', 1, 'preWindow'], undefined);
    expect(Object.keys(without.timepoints[1] ?? {})).not.toContain('preWindow');
    expect(withValueAt(aProtocol(), ['timepoints', 0], undefined).timepoints.map(({ id }) => id)).toEqual([
      'FU12',
      'FU24',
      'REG24',
    ]);
  });

  it('keeps its place among its neighbours', () => {
    const before = Object.keys(aProtocol().timepoints[1] ?? {});
    const after = withValueAt(aProtocol(), ['timepoints', 1, 'anchor'], 'consent');
    expect(Object.keys(after.timepoints[1] ?? {})).toEqual(before);
  });

  it('is found by the pointer of a finding, or by what it lies in', () => {
    expect(pointerOf(['ladders', 'a/b', 'booking', 0])).toBe('/ladders/a~1b/booking/0');
    expect(withParents('/timepoints/1/target')).toEqual(['/timepoints/1/target', '/timepoints/1', '/timepoints']);
    expect(partOf('/limits/perDay')).toBe('sending');
    expect(partOf('/timeZone')).toBe('study');
    const place = (pointer: string): string =>
      placeInWords(aProtocol(), pointer, { part: ({ path }) => `<${path}>`, field: (name) => `[${name}]` });
    expect(place('/ladders/interview/booking/2/offset')).toBe('<ladders/interview/booking/book2>: [offset]');
    expect(place('/ladders/interview/booking/1/send/channels/0')).toBe(
      '<ladders/interview/booking/invite>: [send]: [channels]',
    );
    expect(place('/checkIns/mentor/phases/1/to')).toBe('<checkIns/mentor/phases/1>: [to]');
    expect(place('/timepoints/1')).toBe('<timepoints/FU12>');
    expect(place('/sending/closedDays')).toBe('<sending>: [closedDays]');
    expect(place('/timeZone')).toBe('<protocol>: [timeZone]');
  });

  it('is told by which one of its list it is, where its id was emptied', () => {
    const emptied = withValueAt(aProtocol(), ['timepoints', 1, 'id'], '');
    const words = { part: ({ path }: { path: string }) => `<${path}>`, field: (name: string) => `[${name}]` };
    expect(placeInWords(emptied, '/timepoints/1/id', words)).toBe('<timepoints/#2>: [id]');
  });
});

describe('a list of a draft', () => {
  it('is put in another order', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  });

  it('gives what is new a name that nobody has', () => {
    expect(freeName('FU6', ['FU12'])).toBe('FU6');
    expect(freeName('FU6', ['FU6', 'FU6-2'])).toBe('FU6-3');
  });
});

describe('a row of a draft', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('is the same when another is taken out, put above it or moved, and when something was typed in it', () => {
    expect(placesBefore([a, b, c], [b, c])).toEqual([1, 2]);
    expect(placesBefore([a, b], [c, a, b])).toEqual([undefined, 0, 1]);
    expect(placesBefore([a, b, c], [b, a, c])).toEqual([1, 0, 2]);
    expect(placesBefore([a, b], [a, { id: 'typed' }])).toEqual([0, 1]);
    expect(placesBefore([a, b], [a, { id: 'typed' }, c])).toEqual([0, 1, undefined]);
  });

  it('never gets the key of one that is gone', () => {
    const begun = withKeys({ items: [], keys: [], next: 0 }, [a, b]);
    const without = withKeys(begun, [b]);
    expect(without.keys).toEqual([1]);
    expect(withKeys(without, [a, b]).keys).toEqual([2, 1]);
  });

  it('stays open where it stands now, and takes nothing else open', () => {
    const before = aProtocol();
    const [, ...others] = before.timepoints;
    const after = { ...before, timepoints: others };
    const open = new Set(['/timepoints/0', '/timepoints/2/target', '/timepoints/2', '/ladders/interview/booking/1']);
    expect([...pointersAfter(open, before, after)]).toEqual([
      '/timepoints/1/target',
      '/timepoints/1',
      '/ladders/interview/booking/1',
    ]);
  });
});

describe('a duration', () => {
  it.each(['P14D', '-P14D', 'P2W', 'P12M', 'P0D', '-P1Y'])('%s is a number and a unit, and back', (text) => {
    const span = spanOf(text);
    expect(span && durationOf(span)).toBe(text);
  });

  it('of several units is left as it is written', () => {
    expect(spanOf('P1Y6M')).toBeUndefined();
    expect(spansOf('P1Y6M')).toEqual([
      { unit: 'years', amount: 1 },
      { unit: 'months', amount: 6 },
    ]);
    expect(spansOf('sms')).toBeUndefined();
    expect(spansOf('P')).toBeUndefined();
  });
});

describe('a reminder that is added', () => {
  it('stands among the others in order of time, under a name of its own', () => {
    const { booking = [] } = aProtocol().ladders?.['interview'] ?? {};
    const ids = withReminder(booking, aReminder()).map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['pre', 'invite', 'book2', 'book2-2', 'call1']);
  });

  it('invites first, on the day the window opens, and then says something else each time, nearer to the target', () => {
    const added = [1, 2, 3].reduce<Parameters<typeof nextReminder>[0]>((steps) => {
      const next = nextReminder(steps, WINDOW);
      return withReminder(steps, aReminder({ ...next, id: reminderId(next, WINDOW) }));
    }, []);
    expect(added.map(({ id, offset }) => [id, offset])).toEqual([
      ['invite', '-P28D'],
      ['book2', '-P14D'],
      ['book3', '-P7D'],
    ]);
    expect(reminderId({ template: 'invite', daysBefore: 14 }, WINDOW)).toBe('first');
  });

  it('gives a timepoint without a ladder one of its own', () => {
    const after = remindAt(aProtocol(), 0, aReminder({ daysBefore: 7 }));
    expect(after.timepoints[0]?.ladder).toBe('BL');
    expect(after.ladders?.['BL']).toEqual({
      booking: [
        {
          id: 'book2',
          from: 'target',
          offset: '-P7D',
          send: { to: 'participant', template: 'book2', channels: ['sms'] },
        },
      ],
      appointment: [],
    });
  });
});

describe('another name', () => {
  it('of a ladder holds at every timepoint that climbs it, and in its place', () => {
    const after = withLadderNamed(aProtocol(), 'interview', 'yearly');
    expect(Object.keys(after.ladders ?? {})).toEqual(['yearly', 'interview-primary']);
    expect(after.timepoints.map(({ ladder }) => ladder)).toEqual([undefined, 'yearly', 'interview-primary', undefined]);
  });

  it('of a check-in plan holds at every arm that follows it', () => {
    const after = withPlanNamed(aProtocol(), 'mentor', 'ips');
    expect(after.arms.map(({ checkIns }) => checkIns)).toEqual(['ips', undefined]);
  });
});

describe('what a change names', () => {
  it.each([
    ['timepoints/FU12', 'P12M'],
    ['ladders/interview/booking/invite', '-P28D'],
    ['ladders/interview/appointment/appt7', '-P7D'],
    ['checkIns/mentor/phases/1', 'P6M'],
    ['checkIns/mentor/ladder/overdue3', 'P3D'],
    ['sending', '10:00'],
  ])('%s is found in the document', (path, holds) => {
    expect(Object.values(partOfDocument(aProtocol(), { path }) ?? {})).toContain(holds);
  });

  it('is nothing where it is not', () => {
    expect(partOfDocument(aProtocol(), { path: 'timepoints/FU6' })).toBeUndefined();
    expect(partOfDocument(aProtocol(), { path: 'ladders/none/booking/invite' })).toBeUndefined();
  });
});

describe('a text under the pen', () => {
  const TEXT = { stream: 'interviews', sms: 'Call {tlf}.', email: ['One.', 'Two.'] } as const;
  const template = { ...TEXT, email: [...TEXT.email] };

  it('is the same when nothing was typed', () => {
    expect(templateOf(typedOf(template))).toEqual(template);
  });

  it('loses a way of sending that is emptied, and tells which fields differ', () => {
    const typed = { ...typedOf(template), sms: ' ', email: 'One.\n\nTwo.\n\nThree.' };
    expect(templateOf(typed)).toEqual({ stream: 'interviews', email: ['One.', 'Two.', 'Three.'] });
    expect(differing(TEXT_FIELDS, typed, typedOf(template))).toEqual(['sms', 'email']);
  });
});

describe('the file of a protocol', () => {
  const whole = JSON.stringify(aProtocol(), undefined, 2);
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it.each([
    ['a comma that is missing', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['a comma too many', '{\n  "a": [1, 2, ]\n}', 2, 15],
    ['a comma before the end', '{ "a": 1, }', 1, 11],
    ['a name without quotes', '{ a: 1 }', 1, 3],
    ['a value that is missing', '{ "a": }', 1, 8],
    ['a number written in another way', '[1, 01]', 1, 6],
    ['a text that is not closed', '{ "a": "b }', 1, 8],
    ['the other bracket', '[1, 2}', 1, 6],
    ['an end that comes too early', '{ "a": [1', 1, 10],
    ['something behind the end', '{} {}', 1, 4],
    ['nothing at all', '', 1, 1],
  ])('is told where it breaks: %s', (_, text, line, column) => {
    expect(parses(text)).toBe(false);
    expect(lineAndColumn(text, jsonBreaksAt(text) ?? -1)).toEqual({ line, column });
  });

  it('breaks where a browser says so, and only there, whatever one sign of it is lost or put in', () => {
    for (const sign of ['', '"', ',', '}', '[', '\\', 'x', '0', '-'])
      for (let at = 0; at < whole.length; at += 37) {
        const text = `${whole.slice(0, at)}${sign}${whole.slice(at + (sign === '' ? 1 : 0))}`;
        expect({ at, sign, isJson: jsonBreaksAt(text) === undefined }).toEqual({ at, sign, isJson: parses(text) });
      }
  });
});
