import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Button } from '../../../kit/button.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { keepDraft, useDraft } from '../draft/draft-store.ts';
import { BeginDraft } from '../draft/begin-draft.tsx';
import { LeavingWarning } from '../draft/leaving-warning.tsx';
import { templatesQuery, versionsQuery, type Protocol } from '../queries.ts';
import { draftRoute } from '../route.ts';
import { Editor } from './editor.tsx';
import { editorWords } from './words.ts';

const NO_TEXTS = {};

/** The next version while it is written: forms, what is wrong, and a picture of what they make. */
export const DraftPage = () => {
  const say = useWords(editorWords);
  const { study } = draftRoute.useParams();
  const { part = 'timepoints' } = draftRoute.useSearch();
  const navigate = draftRoute.useNavigate();
  const draft = useDraft(study);
  const versions = useQuery(versionsQuery(study));
  const templates = useQuery(templatesQuery(study));
  const current = versions.data?.items.find((each) => each.current)?.version;
  const change = useCallback(
    (protocol: Protocol) => {
      if (draft) keepDraft(study, { ...draft, protocol, isChanged: true });
    },
    [study, draft],
  );
  const discard = (): void => {
    keepDraft(study, undefined);
    tell({
      text: say('discarded'),
      undo: () => {
        keepDraft(study, draft);
      },
    });
  };
  if (!draft)
    return (
      <Page title={say('title')}>
        <ProblemNotice error={versions.error} onTryAgain={() => void versions.refetch()} />
        {current === undefined ? <Loading /> : null}
        {current === undefined ? null : (
          <EmptyState>
            <p>{say('noDraft')}</p>
            <BeginDraft study={study} version={current} label={say('begin', { version: current })} />
          </EmptyState>
        )}
      </Page>
    );
  const language = draft.protocol.languages[0] ?? '';
  return (
    <Page
      title={say('draftOf', { version: draft.protocol.version })}
      actions={
        <>
          <Button onPress={discard}>{say('discard')}</Button>
          <Link className="button" data-kind="primary" to="/studies/$study/protocol/publish" params={{ study }}>
            {say('toPublish')}
          </Link>
        </>
      }
    >
      <LeavingWarning study={study} />
      {current === undefined || current === draft.basedOn ? null : (
        <Notice kind="warning" title={say('overtaken', { version: current })}>
          <p>{say('overtakenRemedy', { version: draft.basedOn })}</p>
          <Link
            to="/studies/$study/protocol/compare"
            params={{ study }}
            search={{ one: String(draft.basedOn), other: String(current) }}
          >
            {say('seeTheirs')}
          </Link>
        </Notice>
      )}
      <Editor
        study={study}
        protocol={draft.protocol}
        texts={templates.data?.body.participant[language]?.templates ?? NO_TEXTS}
        part={part}
        onPart={(next) => {
          void navigate({ search: { part: next }, replace: true });
        }}
        onChange={change}
      />
    </Page>
  );
};
