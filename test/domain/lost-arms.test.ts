import { countLostArm, lostArmFindings, type LostArms } from '../../shared/domain/lost-arms.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import { aCheckInRecord } from '../support/a-participant.ts';
import { builtIn } from '../support/a-study.ts';

const now = builtIn('ips-ma');
const without: Protocol = { ...now, arms: now.arms.filter(({ id }) => id !== 'SAU') };
const said = (arms: string[], from: Protocol, to: Protocol) => {
  const lost: LostArms = new Map();
  for (const arm of arms) countLostArm(lost, aCheckInRecord({ arm }), from, to);
  return lostArmFindings(lost).map(({ pointer, code, values }) => ({ pointer, code, ...values }));
};

it('says who is in an arm that a version leaves out', () => {
  expect(said(['SAU', 'IPS-MA', 'SAU'], now, without)).toEqual([
    { pointer: '/arms', code: 'arm-in-use', arm: 'SAU', people: '2' },
  ]);
});

it.each([
  ['leaves out none', ['SAU', 'IPS-MA'], now, now],
  ['leaves out one that nobody is in', ['IPS-MA'], now, without],
  ['comes after the one that left it out', ['SAU'], without, without],
])('says nothing of a version that %s', (_, arms, from, to) => {
  expect(said(arms, from, to)).toEqual([]);
});
