import { useMemo } from 'react';
import { useNow } from '../../../shell/use-now.ts';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { participantsRoute } from '../route.ts';
import { peopleWords } from '../words.ts';
import type { ColumnSetting } from './base-columns.tsx';

export const useColumnSetting = (): ColumnSetting => {
  const { study } = participantsRoute.useParams();
  const say = useWords(peopleWords);
  const format = useFormat();
  const today = format.dayOf(useNow());
  const languageName = useLanguageName();
  const staffName = useStaffNames();
  return useMemo(
    () => ({ study, say, format, today, languageName, staffName }),
    [study, say, format, today, languageName, staffName],
  );
};
