import { Link, Navigate } from '@tanstack/react-router';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Page } from '../../kit/page.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { participantWords } from './words.ts';

/** Where these pages are: below `participants/` a participant may be called so, and would come first. */
const MEANT: Readonly<Record<string, '/studies/$study/import' | '/studies/$study/enrol'>> = {
  import: '/studies/$study/import',
  new: '/studies/$study/enrol',
  enrol: '/studies/$study/enrol',
};

export interface NobodyProps {
  study: string;
  /** As it stands in the address. */
  participant: string;
}

/** Nobody is called so for whoever asks: coordinators can look for them, since mails call people by another id. */
export const Nobody = ({ study, participant }: NobodyProps) => {
  const say = useWords(participantWords);
  const isOffice = useStudy()?.roles.some((role) => role === 'coordinator' || role === 'leadCoordinator') ?? false;
  const meant = isOffice ? MEANT[participant] : undefined;
  if (meant !== undefined) return <Navigate to={meant} params={{ study }} replace />;
  return (
    <Page title={participant}>
      <EmptyState>
        <p>{say('gone')}</p>
        {isOffice ? (
          <Link to="/studies/$study/participants" params={{ study }} search={{ q: participant }}>
            {say('lookFor', { participant })}
          </Link>
        ) : null}
      </EmptyState>
    </Page>
  );
};
