import fc from 'fast-check';
import { validateProtocol } from '../../shared/contract/validate-protocol.ts';
import { BUILT_IN, changed, knowledge, readProtocolFile } from '../support/protocol-documents.ts';
import { runs } from '../support/runs.ts';

const ipsMa = readProtocolFile('ips-ma');
const STEP = '/ladders/interview/booking/3';
const pointersOf = (document: unknown): string[] =>
  validateProtocol(document, knowledge).findings.map(({ pointer }) => pointer);

describe('a protocol that comes with the house', () => {
  it.each(BUILT_IN)('%s can be published as it is', (name) => {
    const { protocol, findings } = validateProtocol(readProtocolFile(name), knowledge);
    expect(findings).toEqual([]);
    expect(protocol).toEqual(readProtocolFile(name));
  });
});

describe('what is left out', () => {
  it('gets its default', () => {
    const document = changed(readProtocolFile('blank'), {
      '/sending': undefined,
      '/limits': { perFollowUp: 5 },
      '/languages': undefined,
      '/ladders': { calls: {} },
      '/checkIns': undefined,
    });
    expect(validateProtocol(document, knowledge).protocol).toMatchObject({
      sending: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '19:00', at: '10:00', closedDays: [] },
      limits: { perDay: 1, perFollowUp: 5, staleAfter: 'P3D' },
      languages: ['da', 'en'],
      ladders: { calls: { booking: [], appointment: [] } },
      checkIns: {},
    });
  });
});

describe('a protocol that could not be kept', () => {
  // No part of it is too long; the whole is more than DynamoDB takes as one item.
  const [step] = (ipsMa as { ladders: { interview: { booking: object[] } } }).ladders.interview.booking;
  const booking = Array.from({ length: 100 }, (_, at) => ({ ...step, id: `${'a'.repeat(56)}${String(at)}` }));
  const edits = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`/ladders/more${String(at)}`, { booking }]));

  it('is refused before it is published', () => {
    const { protocol, findings } = validateProtocol(changed(ipsMa, edits), knowledge);
    expect(protocol).toBeUndefined();
    expect(findings.filter(({ code }) => code === 'too-many-bytes')).toMatchObject([
      { pointer: '', reason: 'is longer than 300 kB: write less' },
    ]);
  });
});

type Row = [sentence: string, edits: Record<string, unknown>, pointer: string, reason: RegExp];

const shapes: Row[] = [
  ['an unknown field', { '/colour': 'red' }, '/colour', /is no field/],
  ['a field of an arm in a step', { [`${STEP}/arm`]: 'SAU' }, `${STEP}/arm`, /is no field/],
  ['a field that needs escaping', { '/a~1b': 1 }, '/a~01b', /is no field/],
  ['a missing target', { '/timepoints/0/target': undefined }, '/timepoints/0/target', /is missing/],
  ['a missing mode', { '/timepoints/0/mode': undefined }, '/timepoints/0/mode', /is missing: give one of interview/],
  ['an unknown mode', { '/timepoints/0/mode': 'visit' }, '/timepoints/0/mode', /is not known/],
  [
    'an unknown channel',
    { '/ladders/interview/booking/1/send/channels/1': 'fax' },
    '/ladders/interview/booking/1/send/channels/1',
    /sms, email, letter/,
  ],
  [
    'no channel',
    { '/ladders/interview/booking/1/send/channels': [] },
    '/ladders/interview/booking/1/send/channels',
    /names no channel/,
  ],
  ['an unknown role', { [`${STEP}/task/to`]: 'boss' }, `${STEP}/task/to`, /coordinator/],
  [
    'an unknown addressee',
    { '/ladders/interview/booking/1/send/to': 'boss' },
    '/ladders/interview/booking/1/send/to',
    /participant/,
  ],
  ['an unknown role of a register', { '/timepoints/3/to': 'boss' }, '/timepoints/3/to', /dataManager/],
  ['an unknown kind of task', { [`${STEP}/task/kind`]: 'visit' }, `${STEP}/task/kind`, /phone/],
  ['an unknown reference', { [`${STEP}/from`]: 'birth' }, `${STEP}/from`, /target/],
  ['an unknown consent', { [`${STEP}/consent`]: 'sms' }, `${STEP}/consent`, /give contactPerson/],
  ['two actions in one step', { [`${STEP}/escalate`]: { to: 'coordinator', level: 1 } }, STEP, /exactly one/],
  ['a step without an action', { [`${STEP}/task`]: undefined }, STEP, /exactly one/],
  [
    'a level above 3',
    { '/ladders/interview/booking/6/escalate/level': 4 },
    '/ladders/interview/booking/6/escalate/level',
    /at most 3/,
  ],
  [
    'a level of 0',
    { '/ladders/interview/booking/6/escalate/level': 0 },
    '/ladders/interview/booking/6/escalate/level',
    /at least 1/,
  ],
  ['a plus sign', { [`${STEP}/offset`]: '+P7D' }, `${STEP}/offset`, /no plus sign/],
  ['an offset in hours', { [`${STEP}/offset`]: 'PT24H' }, `${STEP}/offset`, /no duration/],
  ['an offset without a number', { [`${STEP}/offset`]: 'P' }, `${STEP}/offset`, /no duration/],
  ['an offset as a number', { [`${STEP}/offset`]: -7 }, `${STEP}/offset`, /of the wrong kind/],
  ['no working days', { [`${STEP}/offset`]: { workingDays: 0 } }, `${STEP}/offset/workingDays`, /at least 1/],
  ['half a working day', { [`${STEP}/offset`]: { workingDays: 0.5 } }, `${STEP}/offset`, /from 1/],
  ['days that work differently', { [`${STEP}/offset`]: { days: 1 } }, `${STEP}/offset`, /"workingDays": n/],
  ['a duration in words', { '/timepoints/1/postWindow': '8 weeks' }, '/timepoints/1/postWindow', /no duration/],
  ['a negative window', { '/timepoints/1/preWindow': '-P28D' }, '/timepoints/1/preWindow', /must not be negative/],
  ['a target beyond every trial', { '/timepoints/1/target': 'P51Y' }, '/timepoints/1/target', /longer than 50 years/],
  ['an hour past midnight', { '/sending/to': '24:01' }, '/sending/to', /00:00 to 24:00/],
  ['an hour that is none', { '/sending/from': '9:00' }, '/sending/from', /HH:MM/],
  ['no sending day', { '/sending/days': [] }, '/sending/days', /no sending day/],
  ['an unknown weekday', { '/sending/days/0': 'monday' }, '/sending/days/0', /mon, tue/],
  ['a closed day that no year has', { '/sending/closedDays/0': '02-30' }, '/sending/closedDays/0', /no year has/],
  ['a closed day with a year', { '/sending/closedDays/0': '2026-12-24' }, '/sending/closedDays/0', /MM-DD/],
  ['no message a day', { '/limits/perDay': 0 }, '/limits/perDay', /at least 1/],
  ['half a message', { '/limits/perFollowUp': 1.5 }, '/limits/perFollowUp', /whole number|int/],
  ['staleness in months', { '/limits/staleAfter': 'P1M' }, '/limits/staleAfter', /weeks or days/],
  [
    'a gap of no days',
    { '/checkIns/mentor/phases/0/maxGapDays': 0 },
    '/checkIns/mentor/phases/0/maxGapDays',
    /at least 1/,
  ],
  [
    'no gap',
    { '/checkIns/mentor/phases/0/maxGapDays': undefined },
    '/checkIns/mentor/phases/0/maxGapDays',
    /is missing/,
  ],
  ['no phase', { '/checkIns/mentor/phases': [] }, '/checkIns/mentor/phases', /at least 1/],
  ['a caseload of nobody', { '/checkIns/mentor/caseloadMax': 0 }, '/checkIns/mentor/caseloadMax', /at least 1/],
  ['an id that would break a step key', { '/timepoints/0/id': 'BL/1' }, '/timepoints/0/id', /is no id/],
  ['a name that would break a pointer', { '/ladders/a b': {} }, '/ladders/a b', /is no id/],
  ['no arm', { '/arms': [] }, '/arms', /at least 1/],
  ['a version in words', { '/version': '1.0.0' }, '/version', /wrong kind/],
];

describe('the shape', () => {
  it.each(shapes)('refuses %s', (_, edits, pointer, reason) => {
    const { findings } = validateProtocol(changed(ipsMa, edits), knowledge);
    expect(findings.map((finding) => finding.pointer)).toEqual([pointer]);
    expect(findings[0]?.reason).toMatch(reason);
    // `unfit` is for what has no words of its own, which a Danish console could not say.
    expect(findings[0]?.code).not.toBe('unfit');
  });

  it('refuses what is no object', () => {
    for (const document of [null, [], 'ips-ma', 7, undefined]) expect(pointersOf(document)).toEqual(['']);
  });
});

describe('a document with a slip of the pen', () => {
  it('is judged in all its other parts, at the places where they were written', () => {
    const document = changed(ipsMa, {
      '/version': 0,
      '/timepoints/0/mode': 'visit',
      '/timepoints/2/target': 'P14M',
      [`${STEP}/task/to`]: 'boss',
      '/ladders/interview/booking/5/send/template': 'nobody',
      '/checkIns/mentor/phases/0/count': 0,
      '/checkIns/mentor/ladder/2/from': 'target',
      '/sending/from': 'nine',
      '/sending/holidays': 'XX',
    });
    expect(pointersOf(document)).toEqual([
      '/checkIns/mentor/ladder/2/from',
      '/checkIns/mentor/phases/0/count',
      `${STEP}/task/to`,
      '/ladders/interview/booking/5/send/template',
      '/sending/from',
      '/sending/holidays',
      '/timepoints/0/mode',
      '/timepoints/2',
      '/version',
    ]);
  });

  it('is judged though a whole list is of the wrong kind', () => {
    expect(pointersOf(changed(ipsMa, { '/timepoints': 'none', '/timeZone': 'Nowhere' }))).toEqual([
      '/timepoints',
      '/timeZone',
    ]);
  });
});

const places = (value: unknown, at = ''): string[] => {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => places(each, `${at}/${key}`))];
};

describe('any JSON at all', () => {
  const SEED = 326;

  it('gets a verdict and never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (document) => {
        expect(validateProtocol(document, knowledge).findings.length).toBeGreaterThan(0);
      }),
      { seed: SEED, numRuns: runs(300) },
    );
  });

  it('in any place of a good protocol gets a verdict that says where', () => {
    const anywhere = fc.constantFrom(...places(ipsMa).filter((place) => place !== ''));
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('P9999Y9999M', '-P1D', 'P1M', '__proto__', '24:00', '02-29', 0, -1, 1e308),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anywhere, anything), { minLength: 1, maxLength: 4 }), (edits) => {
        const { protocol, findings } = validateProtocol(changed(ipsMa, Object.fromEntries(edits)), knowledge);
        expect(protocol === undefined).toBe(findings.length > 0);
        for (const { pointer, reason } of findings) {
          expect(pointer).toMatch(/^(\/|$)/);
          expect(reason).not.toBe('');
        }
      }),
      { seed: SEED, numRuns: runs(100) },
    );
  });

  it('nested however deep, is refused', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as unknown;
    expect(pointersOf(changed(ipsMa, { '/deep': deep }))).toEqual(['/deep']);
  });
});
