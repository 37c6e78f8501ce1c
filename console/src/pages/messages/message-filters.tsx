import { DateField } from '../../kit/date-field.tsx';
import { FilterSelect } from '../../kit/filter-select.tsx';
import { FilterText } from '../../kit/filter-text.tsx';
import { Filters } from '../../kit/filters.tsx';
import { useStudy, type Role } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { MESSAGE_CHANNELS, MESSAGE_STATES, type MessageFilters } from './queries.ts';
import { sendingSteps } from './sending-steps.ts';
import { messageWords } from './words.ts';

const CHECK_INS_ALONE: ReadonlySet<Role> = new Set<Role>(['mentor', 'teamLeader']);

export interface MessageFilterRowProps {
  filters: MessageFilters;
  /** Steps of the messages that are loaded, and the one that is chosen. */
  steps: readonly string[];
  stepName: (step: string) => string;
  onChange: (filters: MessageFilters) => void;
}

export const MessageFilterRow = ({ filters, steps, stepName, onChange }: MessageFilterRowProps) => {
  const say = useWords(messageWords);
  const set = (change: MessageFilters): void => {
    onChange({ ...filters, ...change });
  };
  const roles = useStudy()?.roles ?? [];
  const seesInterviews = !roles.every((role) => CHECK_INS_ALONE.has(role));
  const isSet = Object.values(filters).some((value) => value !== undefined);
  const clear = (): void => {
    onChange({});
  };
  return (
    <Filters onClear={isSet ? clear : undefined}>
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
      <FilterSelect
        label={say('channel')}
        options={MESSAGE_CHANNELS.map((id) => ({ id, label: say(id) }))}
        value={filters.channel}
        onChange={(channel) => {
          set({ channel });
        }}
      />
      <FilterSelect
        label={say('step')}
        options={sendingSteps(steps, seesInterviews).map((id) => ({ id, label: stepName(id) }))}
        value={filters.step}
        onChange={(step) => {
          set({ step });
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
