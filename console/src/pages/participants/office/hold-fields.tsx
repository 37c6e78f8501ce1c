import { DateField } from '../../../kit/date-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { HOLD_KINDS, SCOPES, type HoldDraft } from './hold.ts';
import { officeWords } from './words.ts';

export interface HoldFieldsProps {
  draft: HoldDraft;
  onChange: (draft: HoldDraft) => void;
}

export const HoldFields = ({ draft, onChange }: HoldFieldsProps) => {
  const say = useWords(officeWords);
  const set = (change: Partial<HoldDraft>): void => {
    onChange({ ...draft, ...change });
  };
  return (
    <>
      <Select
        label={say('holdKind')}
        name="/hold/kind"
        isRequired
        options={HOLD_KINDS.map((id) => ({ id, label: say(id) }))}
        value={draft.kind}
        onChange={(kind) => {
          set({ kind });
        }}
      />
      <div className="field-row">
        <DateField
          label={say('from')}
          description={say('fromHint')}
          name="/hold/from"
          value={draft.from}
          onChange={(from) => {
            set({ from });
          }}
        />
        <DateField
          label={say('until')}
          name="/hold/until"
          value={draft.until}
          onChange={(until) => {
            set({ until });
          }}
        />
        <DateField
          label={say('review')}
          description={say('reviewHint')}
          name="/hold/review"
          value={draft.review}
          onChange={(review) => {
            set({ review });
          }}
        />
      </div>
      <RadioGroup
        label={say('scope')}
        name="/hold/scope"
        options={SCOPES.map((id) => ({ id, label: say(id) }))}
        value={draft.scope}
        onChange={(scope) => {
          set({ scope });
        }}
      />
      <TextField
        label={say('reason')}
        description={say('reasonHint')}
        name="/reason"
        isRequired
        rows={2}
        value={draft.reason}
        onChange={(reason) => {
          set({ reason });
        }}
      />
    </>
  );
};
