import type { LogLine } from '../queries.ts';
import { differences, draftOf, written, type MemberSpeech } from '../members/member-draft.ts';

const whole = (standing: NonNullable<LogLine['new']>, speech: MemberSpeech): string =>
  written(draftOf(standing), speech)
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => `${field}: ${text}`)
    .join('; ');

/** One change of a membership in words: who came as what, what became of what, who went. */
export const changeInWords = ({ old, new: anew }: LogLine, speech: MemberSpeech): string[] => {
  const { say } = speech;
  if (anew === undefined) return old === undefined ? [] : [say('went', { what: whole(old, speech) })];
  if (old === undefined) return [say('came', { what: whole(anew, speech) })];
  return differences(draftOf(old), draftOf(anew), speech).map(({ field, one, other }) =>
    say('changed', { field, old: one === '' ? say('nothing') : one, new: other === '' ? say('nothing') : other }),
  );
};
