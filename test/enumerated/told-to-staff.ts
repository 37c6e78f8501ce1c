import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { Check } from '../world/checks/lived.ts';
import { violation } from '../world/checks/lived.ts';

/** What a person must be asked about. */
const UNCLEAR = ['unconfirmed', 'failed'];

const hasTask = ({ tasks }: ParticipantRecord, step: string): boolean =>
  Object.values(tasks).some(({ kind, of }) => kind === 'messageTrouble' && of === step.slice(0, step.indexOf('/')));

/** Nobody is left to find out by themselves that a message may not have arrived. */
export const toldToStaff: Check = ({ finals, end }) =>
  finals.flatMap(({ record }) =>
    Object.entries(record.steps)
      .filter(([step, { state }]) => UNCLEAR.includes(state) && !hasTask(record, step))
      .map(([step, { state }]) => violation('untold', end, record, `${step} is ${state} and no task says so`)),
  );
