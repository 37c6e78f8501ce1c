import { type Finding, finding } from '../finding.ts';
import type { FindingCode } from '../finding-reasons.ts';
import type { Arm, Protocol, Role, Step } from '../protocol.ts';
import { findArms } from '../telling-text.ts';
import { interviewStepsOf, laddersOf, plansOf, timepointsOf } from './places.ts';

/** Only some arms have them, so they would both unblind and bias who comes (F5.8b). */
const CHECK_IN_ROLES: readonly Role[] = ['mentor', 'teamLeader'];
/** They see no check-ins (domain.md section 10): a mail about one would tell them the arm. */
const BLINDED_ROLES: readonly Role[] = ['assessor', 'statistician'];

/** `sauReminder`, `sau-reminder` and `SAU reminder` are the words sau and reminder. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether the words of an arm stand in a row in the name, apart or as one word: `ips-ma-1`, `ipsma`. */
const names = (text: string, arm: string): boolean => {
  const armWords = wordsOf(arm);
  if (armWords.length === 0) return false;
  const spaced = ` ${wordsOf(text).join(' ')} `;
  return spaced.includes(` ${armWords.join(' ')} `) || spaced.includes(` ${armWords.join('')} `);
};

const addressees = (step: Step): { role: string; field: string }[] => [
  ...[step.send, step.task, step.escalate, step.close].flatMap((action) =>
    action ? [{ role: action.to, field: '' }] : [],
  ),
  ...(step.cc ?? []).map((role, index) => ({ role, field: `/cc/${String(index)}` })),
];

const actionOf = (step: Step): string =>
  step.send ? 'send' : step.task ? 'task' : step.escalate ? 'escalate' : 'close';

const refuseRoles = (step: Step, pointer: string, roles: readonly string[], code: FindingCode): Finding[] =>
  addressees(step)
    .filter(({ role }) => roles.includes(role))
    .map(({ role, field }) => finding(`${pointer}${field || `/${actionOf(step)}/to`}`, code, { role }));

const wordingsOf = ({ id, name }: Arm): string[] => (name === undefined ? [id] : [id, name]);

/** Nothing of an interview may depend on the arm or betray it: no name of one in what assessors see, nobody from the support to chase (F5.8). */
export const blinding = (protocol: Protocol): Finding[] => {
  const interviewNames = [
    ...laddersOf(protocol).map(({ name, pointer }) => ({ text: name, pointer })),
    ...timepointsOf(protocol).map(({ value, pointer }) => ({ text: value.id, pointer: `${pointer}/id` })),
    ...interviewStepsOf(protocol).flatMap(({ value, pointer }) => [
      { text: value.id, pointer: `${pointer}/id` },
      ...(value.send ? [{ text: value.send.template, pointer: `${pointer}/send/template` }] : []),
    ]),
  ];
  const armsIn = (text: string, pointer: string, isIn: (arm: string) => boolean): Finding[] =>
    protocol.arms
      .filter((arm) => wordingsOf(arm).some(isIn))
      .map(({ id }) => finding(pointer, 'arm-named', { name: text, arm: id }));
  const armed = [
    ...interviewNames.flatMap(({ text, pointer }) => armsIn(text, pointer, (arm) => names(text, arm))),
    // Written for people, where an arm A is no "A year later": as in the texts that are sent.
    ...timepointsOf(protocol).flatMap(({ value: { name = '' }, pointer }) =>
      armsIn(name, `${pointer}/name`, (arm) => findArms(name, [arm]).length > 0),
    ),
  ];
  const chasers = interviewStepsOf(protocol).flatMap(({ value, pointer }) =>
    refuseRoles(value, pointer, CHECK_IN_ROLES, 'support-role'),
  );
  const bookers = interviewStepsOf(protocol)
    .filter(({ value }) => value.task === undefined)
    .flatMap(({ value, pointer }) => refuseRoles(value, pointer, ['assessor'], 'assessor-told'));
  const blinded = plansOf(protocol).flatMap(({ steps }) =>
    steps.flatMap(({ value, pointer }) => refuseRoles(value, pointer, BLINDED_ROLES, 'unblinding-role')),
  );
  return [...armed, ...chasers, ...bookers, ...blinded];
};
