import { type Finding, finding } from '../finding.ts';
import type { FindingCode } from '../finding-reasons.ts';
import type { Protocol, Timepoint } from '../protocol.ts';
import { timepointsOf } from './places.ts';

type Field = keyof Timepoint;

const NOT_FOR_REGISTERS: Partial<Record<Field, FindingCode>> = {
  ladder: 'register-ladder',
  preWindow: 'register-window',
  postWindow: 'register-window',
};

const ONLY_FOR_REGISTERS: Partial<Record<Field, FindingCode>> = {
  notBefore: 'only-registers-wait',
  to: 'only-registers-ask',
};

/** A register is read and nobody is met (F1.10); everything else is met and has a window. */
export const timepointFields = (protocol: Protocol): Finding[] =>
  timepointsOf(protocol).flatMap(({ value, pointer }) => {
    const isRegister = value.mode === 'register';
    const unwanted = Object.entries(isRegister ? NOT_FOR_REGISTERS : ONLY_FOR_REGISTERS) as [Field, FindingCode][];
    const findings = unwanted
      .filter(([field]) => value[field] !== undefined)
      .map(([field, code]) => finding(`${pointer}/${field}`, code));
    return isRegister && value.to === undefined ? [...findings, finding(`${pointer}/to`, 'register-role')] : findings;
  });
