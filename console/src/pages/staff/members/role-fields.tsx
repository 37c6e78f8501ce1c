import { Checkbox } from '../../../kit/checkbox.tsx';
import { CheckboxGroup } from '../../../kit/checkbox-group.tsx';
import type { Role } from '../../../shell/use-study.ts';
import { useStaffRights } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';
import type { MemberDraft } from './member-draft.ts';

const ROLES = [
  'leadCoordinator',
  'coordinator',
  'mentor',
  'teamLeader',
  'assessor',
  'dataManager',
  'statistician',
  'principalInvestigator',
  'auditor',
] as const satisfies Role[];

export interface DraftFieldsProps {
  draft: MemberDraft;
  onChange: (change: Partial<MemberDraft>) => void;
}

/** Each role with what it sees; what does not go together is refused by the API, at this field. */
export const RoleFields = ({ draft, onChange }: DraftFieldsProps) => {
  const { say, sayRole } = useSpeech();
  const { mayAppointLead } = useStaffRights();
  return (
    <>
      <CheckboxGroup
        label={say('roles')}
        description={say('rolesNote')}
        name="/roles"
        isRequired
        options={ROLES.map((id) => {
          const isLocked = id === 'leadCoordinator' && !mayAppointLead;
          return {
            id,
            label: `${sayRole(id)}:`,
            description: isLocked ? `${say(`${id}Sees`)}. ${say('leadOnly')}` : say(`${id}Sees`),
            isDisabled: isLocked,
          };
        })}
        value={draft.roles}
        onChange={(roles) => {
          onChange({ roles });
        }}
      />
      {draft.roles.includes('statistician') ? (
        <Checkbox
          label={say('isDmc')}
          name="/dmc"
          isSelected={draft.dmc}
          onChange={(dmc) => {
            onChange({ dmc });
          }}
        />
      ) : null}
    </>
  );
};
