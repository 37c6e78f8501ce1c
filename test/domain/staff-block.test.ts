import { civil } from '../../shared/domain/civil-date.ts';
import { byUrgency, type CheckInBlock, type InterviewBlock, isUrgent } from '../../shared/domain/staff-block.ts';
import { aCheckInBlock, anInterviewBlock } from '../support/staff-blocks.ts';

type Block = InterviewBlock | CheckInBlock;

const left = (workingDaysLeft: number, over: Partial<InterviewBlock> = {}): InterviewBlock =>
  anInterviewBlock({ window: { workingDaysLeft, lastDay: civil('2026-06-13') }, ...over });
/** One of which there is no last day. */
const register = (over: Partial<InterviewBlock> = {}): InterviewBlock => {
  const { window: _window, ...block } = anInterviewBlock(over);
  return block;
};
const silent = (daysOverdue: number, over: Partial<CheckInBlock> = {}): CheckInBlock =>
  aCheckInBlock({ daysOverdue, ...over });
const cry = true as const;

/** In every order in which they may come, they are read in the order given. */
const isReadInOrder = (...blocks: [Block, Block]): void => {
  expect(byUrgency(blocks)).toEqual(blocks);
  expect(byUrgency(blocks.toReversed())).toEqual(blocks);
};

describe('of two lines of a mail the first is', () => {
  it.each<[string, Block, Block]>([
    ['the one of which fewer days are left', left(3), left(4)],
    ['the one whose window closed longest ago', left(-9), left(-2)],
    ['the longer silence', silent(8), silent(3)],
    ['the one that has a last day at all', left(400), register()],
    ['the cry for help of somebody whose window is open for long', left(200, { cry }), left(-30)],
    ['the cry for help in the check-ins, whatever silence is the longest', silent(0, { cry }), silent(90)],
    ['of equals, the one that nobody took at an earlier level', left(5, { level: 3 }), left(5, { level: 1 })],
    ['of one level, that of the interview which the study is about', left(5), left(5, { primary: false })],
    ['of one level, a primary one without a window', register(), register({ primary: false })],
    [
      'in the order of the levels, whatever the study is about',
      left(5, { level: 3, primary: false }),
      left(5, { level: 2 }),
    ],
    ['in the order of the days, whatever the level', left(4, { level: 1 }), left(5, { level: 3 })],
    ['otherwise in the order of the pseudonyms', left(5, { pseudonym: 'P-2' }), left(5, { pseudonym: 'P-3' })],
    ['otherwise in that of the second ones', silent(5, { pseudonym: 'C-2' }), silent(5, { pseudonym: 'C-3' })],
  ])('%s', (_, first, second) => {
    isReadInOrder(first, second);
  });
});

it('two lines of one person that are equals stay as they came', () => {
  const [later, sooner] = [left(5, { timepoint: 'FU24' }), left(5, { timepoint: 'FU12' })];
  expect(byUrgency([later, sooner])).toEqual([later, sooner]);
  expect(byUrgency([sooner, later])).toEqual([sooner, later]);
});

it('the lines that were given stay as they were', () => {
  const given = [left(4), left(3)];
  byUrgency(given);
  expect(given).toEqual([left(4), left(3)]);
});

it.each<[string, Block, boolean]>([
  ['an interview with ten working days left', left(10), true],
  ['one that is over', left(-1), true],
  ['one with eleven', left(11), false],
  ['a register, which has no last day', register(), false],
  ['a silence, however long', silent(90), false],
  ['a cry for help in a silence', silent(0, { cry }), true],
  ['a cry for help of somebody who has time', left(200, { cry }), true],
])('%s is urgent or not', (_what, block, expected) => {
  expect(isUrgent(block)).toBe(expected);
});
