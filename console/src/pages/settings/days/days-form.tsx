import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Period, Study } from '../queries.ts';
import type { FormPartProps } from '../setting/form-part.ts';
import { SettingForm } from '../setting/setting-form.tsx';
import { settingsWords } from '../words.ts';
import { PeriodFields } from './period-fields.tsx';

interface DaysDraft {
  closedPeriods: Period[];
}

const part = {
  id: 'days',
  of: ({ closedPeriods = [] }: Study): DaysDraft => ({ closedPeriods }),
  patch: (draft: DaysDraft) => draft,
};

/** Days on which the whole study is closed. */
export const DaysForm = ({ shown, unsaved }: FormPartProps) => {
  const say = useWords(settingsWords);
  const format = useFormat();
  const spans = (periods: Period[]): string =>
    periods.map(({ from, to }) => (from && to ? `${format.day(from)} – ${format.day(to)}` : '…')).join('; ');
  return (
    <SettingForm
      title={say('closed')}
      note={say('closedNote')}
      shown={shown}
      unsaved={unsaved}
      part={part}
      written={({ closedPeriods }) => [{ field: say('closed'), text: spans(closedPeriods) }]}
    >
      {(draft, change) => (
        <PeriodFields
          label={say('closed')}
          name="/closedPeriods"
          periods={draft.closedPeriods}
          onChange={(closedPeriods) => {
            change({ closedPeriods });
          }}
        />
      )}
    </SettingForm>
  );
};
