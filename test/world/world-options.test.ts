import { BadInput } from '../../local/bad-input.ts';
import { jobsOf } from '../support/in-processes.ts';
import { hoursOf } from '../support/long-run.ts';
import { openReport } from '../support/report-file.ts';
import { FAULT_NAMES } from './outside/profiles.ts';
import { SHRUNK_FAULTS } from './shrink.ts';
import { type WorldOptions, worldsOf } from './world-options.ts';
import { goOnOf } from './world-report.ts';

const some = (options: Partial<WorldOptions> = {}): WorldOptions => ({
  years: '1',
  seed: '5',
  studies: '1',
  people: '60',
  days: '365',
  without: '',
  spared: '',
  jobs: '2',
  shrink: '60',
  ...options,
});

const NOTHING = { hash: '', messages: 0, faults: {}, violations: [], studyYears: 0 };

describe('what is typed for the simulated world', () => {
  it('names the worlds to live: profiles by turns, each with the next seed', () => {
    const names = worldsOf(some({ years: '1.5', without: 'readers,deployers', spared: 'crash' }));
    expect(names.map(({ seed, profile }) => `${String(seed)} ${profile}`)).toEqual(['5 freezes', '6 noCrash']);
    expect(names[0]).toMatchObject({ studies: 1, people: 60, without: ['readers', 'deployers'], spared: ['crash'] });
  });

  it.each<[Partial<WorldOptions>, string]>([
    [{ years: 'x' }, '--years x: give study-years above 0'],
    [{ years: '0' }, '--years 0: give study-years above 0'],
    [{ years: '1e9' }, '--years 1e9: give study-years above 0'],
    [{ seed: '-1' }, '--seed -1: give a whole number from 0'],
    [{ profile: 'nonsense' }, '--profile nonsense: give one of calm, mild, storm'],
    [{ studies: '0' }, '--studies 0: give a whole number from 1'],
    [{ people: '-1' }, '--people -1: give a whole number from 1'],
    [{ days: '1.5' }, '--days 1.5: give a whole number from 1'],
    [{ until: '' }, '--until : give a whole number from 1'],
    [{ without: 'nobody' }, '--without nobody: give one of staff, mentors, interviewers, participants'],
    [{ spared: 'crash,name' }, '--spared name: give one of throttled'],
  ])('%j cannot be lived, and the answer says what can', (typed, answer) => {
    const ask = () => worldsOf(some(typed));
    expect(ask).toThrow(BadInput);
    expect(ask).toThrow(answer);
  });

  it('takes seeds for a night that no other day has', () => {
    const on = (day: string) => worldsOf(some({ seed: 'today', years: '500', days: '365' }), Date.parse(day));
    const [one, next] = [on('2026-11-30T22:00:00Z'), on('2026-12-01T22:00:00Z')];
    expect(one.at(-1)?.seed).toBeLessThan(next[0]?.seed ?? 0);
    expect(() => worldsOf(some({ seed: 'tonight' }))).toThrow('--seed tonight');
  });

  it('goes on in a report of its own', () => {
    const asked = worldsOf(some());
    const told = (report: string) => goOnOf(asked, [], report).split(' ').at(-1);
    expect(['reports/world.md', 'reports/world-2.md', 'of-today-11', 'a'].map(told)).toEqual([
      'reports/world-2.md',
      'reports/world-3.md',
      'of-today-12',
      'a-2',
    ]);
  });

  it('is refused before anything is lived, also where it is a file that cannot be written', () => {
    expect(() => jobsOf('0')).toThrow('--jobs 0: give a whole number from 1 to 256');
    expect(() => hoursOf('0')).toThrow('--hours 0: give hours above 0 and up to 500');
    expect(['0.02', '8', undefined].map(hoursOf)).toEqual([0.02, 8, undefined]);
    expect(() => openReport(__dirname)).toThrow(': cannot be written; give a file in a folder in which you may write');
  });

  it.each([
    { years: '20000', studies: '4', days: '365' },
    { years: '500', studies: '1', days: '2' },
    { years: '0.2', studies: '1', days: '7' },
  ])('is named anew for what is left of a night, world for world: %j', (size) => {
    const asked = worldsOf(some(size));
    for (const lived of [1, 3, asked.length - 1]) {
      const results = asked.slice(0, lived).map((name) => ({ name, ...NOTHING }));
      const [, years = '', seed = ''] = /--years (\S+) --seed (\d+)/.exec(goOnOf(asked, results)) ?? [];
      expect(worldsOf(some({ ...size, years, seed }))).toEqual(asked.slice(lived));
    }
  });
});

it('a story is shrunk by every fault that can be left out, but for those who are actors', () => {
  const actors = ['outages', 'deploys', 'attacks'];
  expect([...SHRUNK_FAULTS].sort()).toEqual(FAULT_NAMES.filter((fault) => !actors.includes(fault)).sort());
});
