import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { settingQuery } from '../../api/queries.ts';
import { useStudy } from '../../shell/use-study.ts';
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
  const { id = '' } = useStudy() ?? {};
  const sites = useQuery({ ...settingQuery(id), enabled: id !== '' }).data?.sites;
  return useMemo(() => {
    const siteName = (site: string): string => sites?.find((each) => each.id === site)?.name ?? site;
    return { say, sayRole, format, siteName, languageName };
  }, [say, sayRole, format, sites, languageName]);
};
