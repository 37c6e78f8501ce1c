import { anInterviewRecord } from '../support/a-participant.ts';
import { AT, iso, lived, written } from '../support/a-lived-log.ts';
import type { LaterImport } from '../../shared/contract/stored-import.ts';
import { keptNoLonger, keptSealed } from './checks/kept-files.ts';
import type { Owner } from './checks/lived.ts';
import { longFilesOnce, longFilesTold } from './checks/long-imports.ts';
import { ACTORS, liveYear } from './live-year.ts';
import { livedOf } from './lived-of.ts';
import { violationsOf } from './checks/all-checks.ts';
import { PROFILES } from './outside/profiles.ts';
import type { Kept, LongReport, Written } from './outside/seen.ts';

const MINUTE = 60_000;
const ID = 'f'.repeat(64);
const SINCE = iso(AT);
const PROGRESS: LaterImport = {
  study: 'ips-ma',
  id: ID,
  version: 1,
  since: SINCE,
  by: 'coordinator-1',
  mode: 'update',
  held: false,
  state: 'waiting',
  rows: 2,
  created: 0,
  unchanged: 0,
  updated: 0,
  refused: [],
  isKept: true,
};
const FAULT = { line: 3, column: 'phone', code: 'refused', why: 'is no number' } as const;

const noted = (over: Partial<LaterImport>, at = AT + MINUTE): Kept => ({
  at,
  key: { pk: 'IMPORTS', sk: `ips-ma#${ID}` },
  item: { progress: { ...PROGRESS, ...over } },
});
const finished = (over: Partial<LaterImport> = {}): Kept =>
  noted({ state: 'finished', created: 1, unchanged: 1, isKept: false, ...over });
const refusedAs = (over: Partial<LaterImport>): Kept =>
  noted({ state: 'refused', refused: [FAULT], isKept: false, ...over });

const brought = (participant: string, over: Partial<Written> = {}): Written =>
  written(anInterviewRecord({ participant, externalIds: { crf: `CRF-${participant}` } }), {
    at: AT + 1_000,
    action: 'imported',
    token: `${ID}-${SINCE}-2`,
    ...over,
  });
const changed = (participant: string, over: Partial<Written> = {}): Written =>
  brought(participant, { before: anInterviewRecord({ participant }), ...over });
const ROWS = [{ id: 'P-1', crf: 'CRF-P-1' }, { id: 'P-2' }];
const known = written(anInterviewRecord({ participant: 'P-2' }), { at: AT - MINUTE });

const judge = (kept: Kept[], commits: Written[], rows: { id: string; crf?: string }[] = ROWS) =>
  longFilesOnce(lived({ kept, written: [known, ...commits], longFiles: [{ study: 'ips-ma', id: ID, rows }] })).map(
    ({ what }) => what,
  );

describe('of a long file, the checks find', () => {
  it('nothing where each row was written once, or stood, and the report says so', () => {
    expect(judge([noted({}, AT), finished()], [brought('P-1')])).toEqual([]);
  });

  it('nothing where it was refused and what stands of it is said', () => {
    expect(judge([refusedAs({})], [])).toEqual([]);
    expect(judge([refusedAs({ created: 1, updated: 1 })], [brought('P-1'), changed('P-2')])).toEqual([]);
  });

  it('nothing of what the same file wrote when it was sent before, nor of what others wrote', () => {
    const others = [brought('P-1', { token: `${ID}-${iso(AT - MINUTE)}-2` }), changed('P-2', { token: 'other-0' })];
    expect(judge([finished({ created: 0, unchanged: 2 })], others)).toEqual([]);
  });

  it('a row that was written twice', () => {
    const twice = [brought('P-1'), changed('P-1', { at: AT + 2_000 })];
    expect(judge([finished()], twice)).toEqual(['a long file wrote the interviews of one row twice']);
  });

  it('a row that was written after it was said to be over', () => {
    expect(judge([finished()], [brought('P-1', { at: AT + 2 * MINUTE })])).toContain(
      'a long file wrote this row after it was said to be over',
    );
  });

  it.each<[string, Kept, Written[]]>([
    ['more than was written', finished({ created: 1, updated: 1, unchanged: 0 }), [brought('P-1')]],
    ['less than was written', finished({ created: 0, unchanged: 2 }), [brought('P-1')]],
    ['a change for somebody new', finished({ created: 0, updated: 1 }), [brought('P-1')]],
    ['other rows than the file has', finished({ rows: 3 }), [brought('P-1')]],
    ['no row of a file that is refused', refusedAs({ refused: [] }), []],
    ['a line that the file does not have', refusedAs({ refused: [{ ...FAULT, line: 4 }] }), []],
    ['nothing of what stands of a file that was stopped', refusedAs({}), [brought('P-1')]],
  ])('a report that tells %s', (_, end, commits) => {
    expect(judge([end], commits)).toEqual([expect.stringMatching(/^a long file is (finished|refused) with/)]);
  });

  it('a row that was never written, though it is told as finished', () => {
    const stood = finished({ created: 0, unchanged: 2 });
    expect(judge([stood], [])).toEqual(['a row of a long file was never written']);
    const another = [{ id: 'P-1', crf: 'CRF-other' }, { id: 'P-2' }];
    expect(judge([finished()], [brought('P-1')], another)).toEqual(['a row of a long file was never written']);
  });

  it('an answer that says what was never written down', () => {
    const told: LongReport = {
      at: AT + 2 * MINUTE,
      study: 'ips-ma',
      id: ID,
      state: 'finished',
      ...{ created: 1, updated: 0, unchanged: 1, refused: [] },
    };
    const hears = (over: Partial<LongReport>) =>
      longFilesTold(lived({ kept: [finished()], longReports: [{ ...told, ...over }] }));
    expect(hears({})).toEqual([]);
    expect(hears({ created: 2 })).toHaveLength(1);
    expect(hears({ state: 'refused' })).toHaveLength(1);
    expect(hears({ at: AT })).toHaveLength(1);
  });
});

describe('of what is kept of a long file, the checks find', () => {
  const owner: Owner = { kind: 'contact', studies: new Set(['ips-ma']), mentors: new Set() };
  const owners = new Map([['+4520123456', owner]]);
  const key = { pk: `S#ips-ma#IMPORT#${ID}#${SINCE}`, sk: 'PART#0000' };
  const part = (ciphertext: string): Kept => ({ at: AT, key, item: { parts: 1, wrappedKey: 'k', ciphertext } });
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const shown = (kept: Kept) => keptSealed(lived({ kept: [kept] }, { owners }));

  it('a number in plain text, in a fault, or in letters that anybody can read (I11)', () => {
    expect(shown(part('c2VhbGVk'))).toEqual([]);
    expect(shown(part('P-1;+4520123456'))).toHaveLength(1);
    expect(shown(part(base64('P-1;+4520123456')))).toHaveLength(1);
    expect(shown(part(base64(JSON.stringify(base64('P-1;+4520123456')))))).toHaveLength(1);
    expect(shown(refusedAs({ refused: [{ ...FAULT, why: '+4520123456 is no number' }] }))).toHaveLength(1);
  });

  it('one that does not end, and parts that outlive theirs (I12)', () => {
    const judged = (kept: Kept[], minutes: number) => keptNoLonger(lived({ kept }, { end: AT + minutes * MINUTE }));
    const waiting = [noted({}, AT), part('c2VhbGVk')];
    const gone = { at: AT + MINUTE, key };
    expect(judged(waiting, 10)).toEqual([]);
    expect(judged(waiting, 30)).toHaveLength(1);
    expect(judged([...waiting, gone, finished()], 30)).toEqual([]);
    expect(judged([...waiting, finished()], 30)).toHaveLength(1);
  });
});

it('lives the run that carries out a long file, and the same one again', async () => {
  const profile = PROFILES.freezes;
  const without = ACTORS.filter((actor) => actor !== 'importers');
  const live = () => liveYear({ seed: 21, profile, studies: 1, people: 6, days: 20, without });
  const year = await live();
  const { seen, trace } = year.world;
  expect(violationsOf(await livedOf(year, profile))).toEqual([]);
  expect(seen.longReports.map(({ state }) => state)).toContain('finished');
  expect((await live()).world.trace.hash()).toBe(trace.hash());
});
