import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useDraft } from '../draft/draft-store.ts';
import { LeavingWarning } from '../draft/leaving-warning.tsx';
import { MOVES, versionsQuery, type Move } from '../queries.ts';
import { publishRoute } from '../route.ts';
import { PreviewSection } from './preview-section.tsx';
import { publishWords } from './words.ts';

/** Who moves to the new version; then what that does, before anything is done. */
export const PublishPage = () => {
  const say = useWords(publishWords);
  const { study } = publishRoute.useParams();
  const draft = useDraft(study);
  const versions = useQuery(versionsQuery(study));
  const [move, setMove] = useState<Move | null>(null);
  const highest = Math.max(0, ...(versions.data?.items ?? []).map(({ version }) => version));
  /** Above every version there is by now. */
  const protocol = useMemo(
    () => (draft && highest > 0 ? { ...draft.protocol, version: highest + 1 } : undefined),
    [draft, highest],
  );
  return (
    <Page
      title={say('title', { version: highest + 1 })}
      actions={
        <Link className="button" to="/studies/$study/protocol/draft" params={{ study }}>
          {say('back')}
        </Link>
      }
    >
      <LeavingWarning study={study} />
      <ProblemNotice error={versions.error} onTryAgain={() => void versions.refetch()} />
      {versions.isPending ? <Loading /> : null}
      {draft ? null : <EmptyState>{say('noDraft')}</EmptyState>}
      {protocol ? (
        <>
          <RadioGroup
            label={say('move')}
            description={say('moveWhy')}
            options={MOVES.map((id) => ({ id, label: say(`move_${id}`) }))}
            value={move}
            onChange={setMove}
          />
          {move === null ? (
            <EmptyState>{say('chooseMove')}</EmptyState>
          ) : (
            <PreviewSection key={move} study={study} protocol={protocol} move={move} />
          )}
        </>
      ) : null}
    </Page>
  );
};
