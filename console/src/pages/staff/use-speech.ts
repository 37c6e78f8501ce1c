import { useMemo } from 'react';
import { roleWords } from '../../words/role-words.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import type { MemberSpeech } from './members/member-draft.ts';
import { staffWords } from './words.ts';

export const useSpeech = (): MemberSpeech => {
  const say = useWords(staffWords);
  const sayRole = useWords(roleWords);
  const format = useFormat();
  return useMemo(() => ({ say, sayRole, format }), [say, sayRole, format]);
};
