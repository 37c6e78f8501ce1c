import { useMemo } from 'react';
import type { components } from '../../../api/openapi.d.ts';
import { danishTitle } from '../../../kit/danish-problems.ts';
import { useLanguage } from '../../../words/language.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { da } from './words.da.ts';

export type FaultText = (fault: components['schemas']['ImportFault']) => string;

/** Why a cell cannot stand and what to do, in the language of whoever reads it; the API says it in English. */
export const useFaultText = (): FaultText => {
  const isDanish = useLanguage() === 'da';
  const say = useWords({ da, en: da });
  const format = useFormat();
  return useMemo(
    () =>
      ({ code, values = {}, why }) => {
        if (!isDanish || code === 'refused') return why;
        if (code === 'stopped') return danishTitle(values['problem'] ?? '', why);
        const { day } = values;
        return say(code, { ...values, ...(day === undefined ? {} : { day: format.day(day) }) });
      },
    [isDanish, say, format],
  );
};
