import { useMemo } from 'react';
import { useSiteName } from '../../shell/use-site-name.ts';
import { roleWords } from '../../words/role-words.ts';
import { useFormat } from '../../words/use-format.ts';
import { useLanguageName } from '../../words/use-language-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { MemberSpeech } from './members/member-draft.ts';
import { staffWords } from './words.ts';

export const useSpeech = (): MemberSpeech => {
  const say = useWords(staffWords);
  const sayRole = useWords(roleWords);
  const format = useFormat();
  const languageName = useLanguageName();
  const siteName = useSiteName();
  return useMemo(
    () => ({ say, sayRole, format, siteName, languageName }),
    [say, sayRole, format, siteName, languageName],
  );
};
