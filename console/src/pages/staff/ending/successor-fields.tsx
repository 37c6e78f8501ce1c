import { Button } from '../../../kit/button.tsx';
import { ComboBox } from '../../../kit/combo-box.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { roleWords } from '../../../words/role-words.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Reviewed } from '../queries.ts';
import type { SuccessorDraft } from './use-ending-draft.ts';
import { endingWords } from './words.ts';

export interface SuccessorFieldsProps {
  successors: readonly SuccessorDraft[];
  onChange: (successors: SuccessorDraft[]) => void;
  /** Who could take over any of it. */
  colleagues: readonly Reviewed[];
  /** False when nobody can, or nothing is there to take over. */
  isNeeded: boolean;
}

const MAX_SHARE = 100;

/** Who takes over, and how much beside the others. */
export const SuccessorFields = ({ successors, onChange, colleagues, isNeeded }: SuccessorFieldsProps) => {
  const say = useWords(endingWords);
  const sayRole = useWords(roleWords);
  const format = useFormat();
  const set = (at: number, change: Partial<SuccessorDraft>): void => {
    onChange(successors.map((each, n) => (n === at ? { ...each, ...change } : each)));
  };
  if (!isNeeded)
    return (
      <fieldset className="group">
        <legend>{say('successors')}</legend>
        <p className="description">{say('noCandidates')}</p>
      </fieldset>
    );
  return (
    <fieldset className="group">
      <legend>{say('successors')}</legend>
      <p className="description">{say('successorsNote')}</p>
      {successors.map(({ user, share }, n) => (
        <div key={n} className="field-row" role="group" aria-label={say('successorN', { n: n + 1 })}>
          <ComboBox
            label={say('successor')}
            name={`/successors/${String(n)}/user`}
            options={colleagues.map(({ user: id, name, roles }) => ({
              id,
              label: name ?? id,
              description: format.list(roles.map((role) => sayRole(role))),
            }))}
            value={user === '' ? null : user}
            onChange={(value) => {
              set(n, { user: value ?? '' });
            }}
          />
          <NumberField
            label={say('share')}
            name={`/successors/${String(n)}/share`}
            min={1}
            max={MAX_SHARE}
            value={share}
            onChange={(value) => {
              set(n, { share: value ?? 1 });
            }}
          />
          <Button
            aria-label={say('removeSuccessor', { n: n + 1 })}
            onPress={() => {
              onChange(successors.filter((_, at) => at !== n));
            }}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        onPress={() => {
          onChange([...successors, { user: '', share: 1 }]);
        }}
      >
        {say('addSuccessor')}
      </Button>
    </fieldset>
  );
};
