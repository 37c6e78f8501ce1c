import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { queryClient } from '../../../api/queries.ts';
import { Dialog } from '../../../kit/dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useStudy } from '../../../shell/use-study.ts';
import { useWords } from '../../../words/use-words.ts';
import { lineQuery, type OpenedLine } from '../queries.ts';
import { ForwardForm } from './forward-form.tsx';
import { DestroyForm } from './destroy-form.tsx';
import { LineActs } from './line-acts.tsx';
import { LineFacts } from './line-facts.tsx';
import { whoWrote } from './line-in-words.ts';
import { staffInboxWords } from './words.ts';

export interface LineDialogProps {
  study: string;
  id: string;
  coordinates: boolean;
  onClose: () => void;
}

/** One text with its words, and what can be done about it. */
export const LineDialog = ({ study, id, coordinates, onClose }: LineDialogProps) => {
  const say = useWords(staffInboxWords);
  const { data: line, error, isPending, refetch } = useQuery(lineQuery(study, id));
  const isLead = useStudy()?.roles.includes('leadCoordinator') ?? false;
  const [act, setAct] = useState<'forward' | 'destroy'>();
  const facts = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes: without a place of its own the focus would leave the dialog. */
  const showFacts = (): void => {
    facts.current?.focus();
    setAct(undefined);
  };
  /** What was changed is known from the answer: opening it anew would stand in the log once more. */
  const note = (change: Partial<OpenedLine>): void => {
    queryClient.setQueryData(lineQuery(study, id).queryKey, (before) => before && { ...before, ...change });
    showFacts();
  };
  return (
    <Dialog title={line ? say('lineTitle', { who: whoWrote(line, say) }) : say('title')} isOpen onClose={onClose}>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {line ? (
        <div ref={facts} tabIndex={-1} className="section">
          <LineFacts study={study} line={line} />
        </div>
      ) : null}
      {line && act === 'forward' ? (
        <ForwardForm study={study} line={line} onForwarded={note} onCancel={showFacts} />
      ) : null}
      {line && act === 'destroy' ? (
        <DestroyForm study={study} line={line} onDestroyed={note} onCancel={showFacts} />
      ) : null}
      {line && act === undefined ? (
        <LineActs
          study={study}
          line={line}
          forwards={coordinates && line.stream === 'interviews' && line.participant !== undefined}
          destroys={isLead && line.participant === undefined && line.read !== undefined && line.destroyed === undefined}
          onRead={note}
          onAct={setAct}
        />
      ) : null}
    </Dialog>
  );
};
