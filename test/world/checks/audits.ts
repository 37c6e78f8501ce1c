import { type Check, nameOf } from './lived.ts';

/** What the nightly audit says when somebody would have been forgotten, or a history does not hold. */
const ALARM = /^(pointerAudited|historyFault) .*"study":"([^"]+)","participant":"([^"]+)"/;
const IS_LATE = '"finding":"late"';

/**
 * I3, I8: the audit of a house that works finds nobody who would have been forgotten, and no history that was changed, but for records
 * into which another code has written beside its events.
 */
export const nothingToMend: Check = ({ seen, end }) => {
  const others = new Set(
    seen.written
      .filter(({ before, after }) => before?.version === after.version)
      .map(({ after }) => nameOf(after.study, after.participant)),
  );
  return seen.told.flatMap((line) => {
    const [, code = '', study = '', participant = ''] = ALARM.exec(line) ?? [];
    const isFault = code === 'historyFault' && !others.has(nameOf(study, participant));
    if (!isFault && !(code === 'pointerAudited' && line.includes(IS_LATE))) return [];
    return [{ check: isFault ? 'I8' : 'I3', at: end, study, participant, what: line.slice(0, 160) }];
  });
};
