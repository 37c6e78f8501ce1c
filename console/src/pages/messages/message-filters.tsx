import { DateField } from '../../kit/date-field.tsx';
import { Filters } from '../../kit/filters.tsx';
import { FilterSelect } from '../../kit/filter-select.tsx';
import { FilterText } from '../../kit/filter-text.tsx';
import { useWords } from '../../words/use-words.ts';
import { MESSAGE_STATES, type MessageFilters } from './queries.ts';
import { messageWords } from './words.ts';

export interface MessageFilterRowProps {
  filters: MessageFilters;
  onChange: (filters: MessageFilters) => void;
}

export const MessageFilterRow = ({ filters, onChange }: MessageFilterRowProps) => {
  const say = useWords(messageWords);
  const set = (change: MessageFilters): void => {
    onChange({ ...filters, ...change });
  };
  const isSet = Object.values(filters).some((value) => value !== undefined);
  return (
    <Filters
      onClear={
        isSet
          ? () => {
              onChange({});
            }
          : undefined
      }
    >
      <FilterText
        label={say('participant')}
        value={filters.participant}
        onChange={(participant) => {
          set({ participant });
        }}
      />
      <FilterSelect
        label={say('state')}
        options={MESSAGE_STATES.map((id) => ({ id, label: say(id) }))}
        value={filters.state}
        onChange={(state) => {
          set({ state });
        }}
      />
      <DateField
        label={say('from')}
        value={filters.from ?? ''}
        onChange={(from) => {
          set({ from: from || undefined });
        }}
      />
      <DateField
        label={say('to')}
        value={filters.to ?? ''}
        onChange={(to) => {
          set({ to: to || undefined });
        }}
      />
    </Filters>
  );
};
