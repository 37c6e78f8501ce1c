import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../../api/problem.ts';
import { Button } from '../../../kit/button.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Whom } from '../queries.ts';
import type { Purpose } from '../route.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { ContactCard } from './contact-card.tsx';
import { contactQuery, type Asked, type Card } from './contact-query.ts';
import { WhyForm } from './why-form.tsx';
import { contactWords } from './words.ts';

const isAskedWhy = (error: Error | null): boolean =>
  error instanceof Problem && error.faults.some(({ field }) => field === 'why');

interface ContactSectionProps {
  whom: Whom;
  /** Of the task or call from which one comes: then nothing is asked. */
  purpose?: Purpose | undefined;
  task?: string | undefined;
  /** What can be done with a card that is open. */
  actions?: (card: Card | null, household: readonly string[]) => ReactNode;
  /** Says that a number or an address is the participant's, for whoever may. */
  canConfirm?: boolean;
  /** In place of a card that may not be seen yet. */
  absent?: string;
}

/** Opened on purpose only: it says why it is closed, asks once a day why one looks, and shows nothing before. */
export const ContactSection = ({ whom, purpose, task, actions, canConfirm, absent }: ContactSectionProps) => {
  const say = useWords(contactWords);
  const [asked, setAsked] = useState<Asked | undefined>(purpose && { purpose, task });
  const { data, error, isFetching, refetch } = useQuery({
    ...contactQuery(whom, asked ?? { purpose: 'browse' }),
    enabled: asked !== undefined,
  });
  if (asked === undefined)
    return (
      <Section
        title={say('title')}
        actions={
          <Button
            onPress={() => {
              setAsked({ purpose: 'browse' });
            }}
          >
            {say('open')}
          </Button>
        }
      >
        <p className="description">{say('closed')}</p>
      </Section>
    );
  return (
    <Section title={say('title')} actions={data ? actions?.(data.card, data.household) : null}>
      {isFetching && !data ? <Loading /> : null}
      {isAskedWhy(error) && !isFetching ? <WhyForm whom={whom} /> : null}
      {isAskedWhy(error) ? null : <ProblemNotice error={error} onTryAgain={() => void refetch()} />}
      {data ? (
        data.card ? (
          <ContactCard
            card={data.card}
            household={data.household}
            toConfirm={data.toConfirm}
            confirm={canConfirm ? (what) => <ConfirmButton whom={whom} what={what} /> : undefined}
          />
        ) : (
          <p>{absent ?? say('none')}</p>
        )
      ) : null}
    </Section>
  );
};
