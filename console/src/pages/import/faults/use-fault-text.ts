import { useMemo } from 'react';
import type { components } from '../../../api/openapi.d.ts';
import { refusalWordsIn } from '../../../kit/refusals/refusal-words.ts';
import { useLanguage } from '../../../words/language.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { da } from './words.da.ts';
import { en } from './words.en.ts';

export type FaultText = (fault: components['schemas']['ImportFault']) => string;

const FAULTS = { da, en: { ...da, ...en } };

/** Why a cell cannot stand and what to do, in the language of whoever reads it; the API says it in English. */
export const useFaultText = (): FaultText => {
  const language = useLanguage();
  const say = useWords(FAULTS);
  const format = useFormat();
  return useMemo(() => {
    const words = refusalWordsIn(language, format);
    return ({ code, values = {}, why }) => {
      if (code === 'stopped') return words.title(values['problem'] ?? '', why);
      if (code === 'refused' || (language === 'en' && !Object.hasOwn(en, code))) return words.sentence(why);
      const { day } = values;
      return say(code, { ...values, ...(day === undefined ? {} : { day: format.day(day) }) });
    };
  }, [language, say, format]);
};
