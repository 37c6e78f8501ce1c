import { useMe } from '../../../api/queries.ts';
import { Checkbox } from '../../../kit/checkbox.tsx';
import { Filters } from '../../../kit/filters.tsx';
import { FilterSelect } from '../../../kit/filter-select.tsx';
import { roleWords } from '../../../words/role-words.ts';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useWords } from '../../../words/use-words.ts';
import { MINE, NOBODY, type TodaySearch } from '../groups.ts';
import type { Counts } from '../queries.ts';
import { todayWords } from '../words.ts';

export interface WorkFiltersProps {
  search: TodaySearch;
  counts: Counts;
  /** Whether they take tasks. */
  isDoing: boolean;
  onChange: (search: TodaySearch) => void;
}

const sorted = (tally: Readonly<Record<string, number>>, chosen: string | undefined): string[] =>
  [...new Set([...Object.keys(tally), ...(chosen === undefined ? [] : [chosen])])].sort();

type RoleWord = keyof (typeof roleWords)['en'];
const isRoleWord = (role: string): role is RoleWord => Object.hasOwn(roleWords.en, role);

/** A filter is shown where it has something to choose from. */
export const WorkFilters = ({ search, counts, isDoing, onChange }: WorkFiltersProps) => {
  const say = useWords(todayWords);
  const sayRole = useWords(roleWords);
  const nameOf = useStaffNames();
  const user = useMe()?.user;
  const { show, overdue, ...narrowing } = search;
  const isSet = Object.values(narrowing).some((value) => value !== undefined);
  const set = (change: TodaySearch): void => {
    onChange({ ...search, ...change });
  };
  const counted = (label: string, count: number | undefined): string => `${label} (${String(count ?? 0)})`;
  const choices = (name: 'followUp' | 'level' | 'to', label: (value: string) => string) => {
    const tally = counts[name] ?? {};
    const values = sorted(tally, search[name]);
    if (values.length < 2 && search[name] === undefined) return null;
    return (
      <FilterSelect
        label={say(name)}
        options={values.map((id) => ({ id, label: counted(label(id), tally[id]) }))}
        value={search[name]}
        onChange={(value) => {
          onChange({ ...search, [name]: value });
        }}
      />
    );
  };
  const others = sorted(counts.owner, undefined).filter((owner) => owner !== user);
  return (
    <Filters
      onClear={
        isSet
          ? () => {
              onChange({ show, overdue });
            }
          : undefined
      }
    >
      {isDoing || others.length > 0 ? (
        <FilterSelect
          label={say('owner')}
          options={[
            { id: MINE, label: counted(say('mine'), counts.owner[user ?? '']) },
            { id: NOBODY, label: counted(say('nobody'), counts.unowned) },
            ...others.map((id) => ({ id, label: counted(nameOf(id), counts.owner[id]) })),
          ]}
          value={search.owner}
          onChange={(owner) => {
            set({ owner });
          }}
        />
      ) : null}
      {choices('followUp', (id) => id)}
      {choices('level', (level) => say('levelOf', { level }))}
      {choices('to', (role) => (isRoleWord(role) ? sayRole(role) : role))}
      <Checkbox
        label={say('snoozedToo', { count: counts.snoozed })}
        isSelected={search.snoozed === 'true'}
        onChange={(isSelected) => {
          set({ snoozed: isSelected ? 'true' : undefined });
        }}
      />
    </Filters>
  );
};
