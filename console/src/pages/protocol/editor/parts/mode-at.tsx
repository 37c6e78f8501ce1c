import { Select } from '../../../../kit/select.tsx';
import { useEditing } from '../../draft/editing.ts';
import { withValueAt } from '../../draft/at.ts';
import type { Timepoint } from '../../queries.ts';
import { usePhrases } from '../../use-phrases.ts';
import { Place } from '../fields/place.tsx';

const MODES = ['interview', 'questionnaire', 'register'] as const;

export interface ModeAtProps {
  index: number;
  timepoint: Timepoint;
}

/** Register data has no window and no ladder, everything else no task of its own: what does not belong is left behind. */
export const ModeAt = ({ index, timepoint }: ModeAtProps) => {
  const { say, field } = usePhrases();
  const { protocol, replace } = useEditing();
  const change = (mode: Timepoint['mode']): void => {
    const { preWindow: _pre, postWindow: _post, ladder: _ladder, notBefore: _notBefore, to: _to, ...kept } = timepoint;
    const next: Timepoint =
      mode === 'register'
        ? { ...kept, mode, to: timepoint.to ?? 'dataManager' }
        : timepoint.mode === 'register'
          ? { ...kept, mode }
          : { ...timepoint, mode };
    replace(withValueAt(protocol, ['timepoints', index], next));
  };
  return (
    <Place pointer={`/timepoints/${String(index)}/mode`}>
      <Select
        label={field('mode')}
        options={MODES.map((id) => ({ id, label: say(id) }))}
        value={timepoint.mode}
        onChange={change}
      />
    </Place>
  );
};
