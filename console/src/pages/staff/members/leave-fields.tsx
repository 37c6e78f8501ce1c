import { Button } from '../../../kit/button.tsx';
import { ComboBox } from '../../../kit/combo-box.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import type { Reviewed } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';
import type { DraftFieldsProps } from './role-fields.tsx';

export interface LeaveFieldsProps extends DraftFieldsProps {
  /** Who may cover. */
  colleagues: readonly Reviewed[];
}

/** When they are away, and who stands in. */
export const LeaveFields = ({ draft, onChange, colleagues }: LeaveFieldsProps) => {
  const { say } = useSpeech();
  const set = (at: number, change: Partial<MemberLeave>): void => {
    onChange({ leave: draft.leave.map((leave, n) => (n === at ? { ...leave, ...change } : leave)) });
  };
  return (
    <fieldset className="group">
      <legend>{say('leaves')}</legend>
      <p className="description">{say('leavesNote')}</p>
      {draft.leave.map(({ from, until, cover }, n) => (
        <div key={n} className="field-row" role="group" aria-label={say('leaveN', { n: n + 1 })}>
          <DateField
            label={say('from')}
            name={`/leave/${String(n)}/from`}
            value={from}
            onChange={(value) => {
              set(n, { from: value });
            }}
          />
          <DateField
            label={say('until')}
            name={`/leave/${String(n)}/until`}
            value={until}
            onChange={(value) => {
              set(n, { until: value });
            }}
          />
          <ComboBox
            label={say('cover')}
            name={`/leave/${String(n)}/cover`}
            options={colleagues.map(({ user, name }) => ({ id: user, label: name ?? user, description: user }))}
            value={cover === '' ? null : cover}
            onChange={(value) => {
              set(n, { cover: value ?? '' });
            }}
          />
          <Button
            aria-label={say('removeLeave', { n: n + 1 })}
            onPress={() => {
              onChange({ leave: draft.leave.filter((_, at) => at !== n) });
            }}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        onPress={() => {
          onChange({ leave: [...draft.leave, { from: '', until: '', cover: '' }] });
        }}
      >
        {say('addLeave')}
      </Button>
    </fieldset>
  );
};

type MemberLeave = DraftFieldsProps['draft']['leave'][number];
