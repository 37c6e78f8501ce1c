import { DAYS_IN_MONTH, sharedLines } from '../../local/cost/shared-usage.ts';
import { aGround, anAsking } from './a-ground.ts';

const PEOPLE = 100;

/** Read units of all nights of a trial of that many months, of people whose audit costs 4 units when they begin and `old` in the end. */
const readUnits = (months: number, old: number): number => {
  const ground = aGround({ participants: PEOPLE, months });
  const { measured } = ground;
  const standing = {
    ...measured.standing,
    auditPerPerson: anAsking({ reads: 4 }),
    auditOfOldPerPerson: anAsking({ reads: old }),
  };
  const lines = sharedLines({ ...ground, measured: { ...measured, standing } });
  return lines.find(({ what }) => what === 'the nightly audit')?.usage.readUnit ?? Number.NaN;
};
const ofANight = (months: number, old: number): number => readUnits(months, old) / (months * DAYS_IN_MONTH * PEOPLE);

describe('the nightly audit', () => {
  const { months } = aGround().measured.life;

  it('costs the same each night where a history does not grow', () => {
    expect(ofANight(months, 4)).toBeCloseTo(4, 10);
    expect(ofANight(1, 4)).toBeCloseTo(4, 10);
  });

  it('costs on average what lies half way, over as many months as a whole life was measured', () => {
    expect(ofANight(months, 20)).toBeCloseTo(12, 10);
    expect(ofANight(months / 2, 20)).toBeCloseTo(8, 10);
  });
});
