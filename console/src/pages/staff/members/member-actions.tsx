import { Link } from '@tanstack/react-router';
import { Button } from '../../../kit/button.tsx';
import { useStaffRights, type Reviewed } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';

export interface MemberActionsProps {
  study: string;
  member: Reviewed;
  onEdit: () => void;
  onLock: () => void;
}

/** What may be done about one member, in their line. */
export const MemberActions = ({ study, member, onEdit, onLock }: MemberActionsProps) => {
  const { say } = useSpeech();
  const { mayEnd, mayAppointLead, isWithinMine } = useStaffRights();
  const { user, name = user, roles, locked, isActive } = member;
  const isWithin = locked !== undefined || isActive;
  const mayLock = isWithin && (mayAppointLead || !roles.includes('leadCoordinator'));
  if (!isWithinMine(member)) return <span className="description">{say('otherSites')}</span>;
  return (
    <>
      <Button aria-label={say('editOf', { name })} onPress={onEdit}>
        {say('edit')}
      </Button>{' '}
      {mayLock ? (
        <Button aria-label={say(locked ? 'unlockOf' : 'lockOf', { name })} onPress={onLock}>
          {say(locked ? 'unlock' : 'lock')}
        </Button>
      ) : null}{' '}
      {mayEnd ? (
        <Link
          className="button"
          aria-label={say('endOf', { name })}
          to="/studies/$study/staff/$user/ending"
          params={{ study, user }}
        >
          {say('end')}
        </Link>
      ) : null}
    </>
  );
};
