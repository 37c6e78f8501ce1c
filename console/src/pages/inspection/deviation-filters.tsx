import { DateField } from '../../kit/date-field.tsx';
import { FilterSelect } from '../../kit/filter-select.tsx';
import { Filters } from '../../kit/filters.tsx';
import { useWords } from '../../words/use-words.ts';
import { inspectionRoute } from './route.ts';
import { DEVIATION_KINDS, type InspectionSearch } from './search.ts';
import { inspectionWords } from './words.ts';

export const DeviationFilters = () => {
  const say = useWords(inspectionWords);
  const search = inspectionRoute.useSearch();
  const navigate = inspectionRoute.useNavigate();
  const { kind, from, to } = search;
  const set = (change: InspectionSearch): void => {
    void navigate({ search: { ...search, tab: 'deviations', ...change }, replace: true });
  };
  const isSet = [kind, from, to].some((value) => value !== undefined);
  return (
    <Filters
      onClear={
        isSet
          ? () => {
              set({ kind: undefined, from: undefined, to: undefined });
            }
          : undefined
      }
    >
      <FilterSelect
        label={say('kind')}
        options={DEVIATION_KINDS.map((id) => ({ id, label: say(id) }))}
        value={kind}
        onChange={(next) => {
          set({ kind: next });
        }}
      />
      <DateField
        label={say('from')}
        value={from ?? ''}
        onChange={(next) => {
          set({ from: next || undefined });
        }}
      />
      <DateField
        label={say('to')}
        value={to ?? ''}
        onChange={(next) => {
          set({ to: next || undefined });
        }}
      />
    </Filters>
  );
};
