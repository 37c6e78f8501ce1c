import { DateField } from '../../kit/date-field.tsx';
import { FilterText } from '../../kit/filter-text.tsx';
import { Filters } from '../../kit/filters.tsx';
import { RadioGroup } from '../../kit/radio-group.tsx';
import { useWords } from '../../words/use-words.ts';
import { BOUNDS, type ForecastSearch } from './search.ts';
import { forecastWords } from './words.ts';

export interface ForecastRangeProps {
  search: ForecastSearch;
  /** What is shown while nothing is chosen. */
  shown: { from: string; to: string; sms: { pricePerSegment: number } } | undefined;
  onChange: (search: ForecastSearch) => void;
}

/** Lives in the address; what the API refuses is said above the chart. */
export const ForecastRange = ({ search, shown, onChange }: ForecastRangeProps) => {
  const say = useWords(forecastWords);
  const isSet = Object.values(search).some((value) => value !== undefined);
  const set = (change: ForecastSearch): void => {
    onChange({ ...search, ...change });
  };
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
      <DateField
        label={say('from')}
        value={search.from ?? shown?.from ?? ''}
        onChange={(from) => {
          set({ from: from || undefined });
        }}
      />
      <DateField
        label={say('to')}
        value={search.to ?? shown?.to ?? ''}
        onChange={(to) => {
          set({ to: to || undefined });
        }}
      />
      <FilterText
        label={say('price')}
        value={search.price ?? shown?.sms.pricePerSegment.toString()}
        onChange={(price) => {
          set({ price: price?.replace(',', '.') });
        }}
      />
      <RadioGroup
        label={say('bound')}
        options={BOUNDS.map((id) => ({ id, label: say(id) }))}
        value={search.bound ?? 'expected'}
        onChange={(bound) => {
          set({ bound: bound === 'expected' ? undefined : bound });
        }}
      />
    </Filters>
  );
};
