import type { Finding } from '../finding.ts';
import type { Protocol, Timepoint } from '../protocol.ts';
import { timepointsOf } from './places.ts';

type Field = keyof Timepoint;

const NOT_FOR_REGISTERS: Partial<Record<Field, string>> = {
  ladder: 'a register timepoint contacts nobody: leave the ladder out, its one step is the task',
  preWindow: 'a register timepoint has no window: leave it out; the task is due at target + notBefore',
  postWindow: 'a register timepoint has no window: leave it out; the task is due at target + notBefore',
};

const ONLY_FOR_REGISTERS: Partial<Record<Field, string>> = {
  notBefore: 'only a register timepoint waits after its target: leave it out or set the mode to register',
  to: 'only a register timepoint is a task for a role: leave it out, the ladder says who does what',
};

/** A register is read and nobody is met (F1.10); everything else is met and has a window. */
export const timepointFields = (protocol: Protocol): Finding[] =>
  timepointsOf(protocol).flatMap(({ value, pointer }) => {
    const isRegister = value.mode === 'register';
    const unwanted = Object.entries(isRegister ? NOT_FOR_REGISTERS : ONLY_FOR_REGISTERS) as [Field, string][];
    const findings = unwanted
      .filter(([field]) => value[field] !== undefined)
      .map(([field, reason]) => ({ pointer: `${pointer}/${field}`, reason }));
    if (isRegister && value.to === undefined) {
      findings.push({
        pointer: `${pointer}/to`,
        reason: 'a register timepoint needs a role for its task: add "to", like dataManager',
      });
    }
    return findings;
  });
