import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../../kit/loading.tsx';
import { Page, Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useStudy } from '../../../shell/use-study.ts';
import { useWords } from '../../../words/use-words.ts';
import { AgendaTable } from '../agenda/agenda-table.tsx';
import { agendaWords } from '../agenda/words.ts';
import { FollowUpsTable } from '../head/follow-ups-table.tsx';
import { PersonHead } from '../head/person-head.tsx';
import { AccessLog } from '../history/access-log.tsx';
import { ContactSection } from '../contact/contact-section.tsx';
import { contactWords } from '../contact/words.ts';
import { EventsTable } from '../history/events-table.tsx';
import { InspectionButton } from '../history/inspection-button.tsx';
import { historyWords } from '../history/words.ts';
import { OutcomeDialog } from '../outcome/outcome-dialog.tsx';
import { PersonContext } from '../person-context.ts';
import { agendaQuery, type Agenda, type FollowUp } from '../queries.ts';
import { participantRoute } from '../route.ts';
import { RegisterAct } from './register-act.tsx';
import { useMessageCodes } from '../../../words/message-codes/use-message-codes.ts';
import { useTerms } from '../../../words/terms/use-terms.ts';
import { useDrawn } from '../timeline/use-drawn.ts';
import type { ViewProps } from '../view-props.ts';

const Timeline = lazy(async () => ({ default: (await import('../timeline/timeline.tsx')).Timeline }));

const Drawing = ({ person, agenda }: { person: ViewProps['person']; agenda: Agenda }) => (
  <Timeline drawn={useDrawn({ person, agenda, term: useMessageCodes(useTerms()) })} />
);

/** For those who watch, count or audit: nothing to enter but what a register said, and no word of what they may not see. */
export const ReadingView = ({ whom, person, etag }: ViewProps) => {
  const [recording, setRecording] = useState<FollowUp>();
  const sayAgenda = useWords(agendaWords);
  const sayContact = useWords(contactWords);
  const sayPast = useWords(historyWords);
  const term = useMessageCodes(useTerms());
  const roles = useStudy()?.roles ?? [];
  const nameOf = (user: string): string => user;
  const { data: agenda, error, refetch } = useQuery(agendaQuery(whom));
  const seesEvents = roles.some((role) => role !== 'statistician');
  const isAuditor = roles.includes('auditor');
  const { purpose, task } = participantRoute.useSearch();
  const isAsked = roles.includes('principalInvestigator') && task !== undefined;
  return (
    <Page title={person.id} actions={isAuditor ? <InspectionButton whom={whom} /> : null}>
      <PersonHead person={person} term={term} />
      <FollowUpsTable
        followUps={person.followUps ?? []}
        term={term}
        nameOf={nameOf}
        {...(roles.includes('dataManager')
          ? { actions: (followUp: FollowUp) => <RegisterAct followUp={followUp} onRecord={setRecording} /> }
          : {})}
      />
      {recording ? (
        <PersonContext value={{ whom, person, etag, term, nameOf }}>
          <OutcomeDialog
            followUp={recording}
            onClose={() => {
              setRecording(undefined);
            }}
          />
        </PersonContext>
      ) : null}
      {isAuditor ? <ContactSection whom={whom} absent={sayContact('notYours')} /> : null}
      {isAsked ? <ContactSection whom={whom} purpose={purpose} task={task} absent={sayContact('notAsked')} /> : null}
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {agenda ? (
        <Suspense fallback={<Loading />}>
          <Drawing person={person} agenda={agenda} />
        </Suspense>
      ) : null}
      <Section title={sayAgenda('title')}>
        {agenda ? (
          <AgendaTable agenda={agenda} term={term} belongsTo={({ followUp, checkIn }) => followUp ?? checkIn ?? ''} />
        ) : null}
      </Section>
      {seesEvents ? (
        <Section title={sayPast('events')}>
          <EventsTable whom={whom} term={term} nameOf={nameOf} />
        </Section>
      ) : null}
      {isAuditor ? (
        <Section title={sayPast('log')}>
          <AccessLog whom={whom} term={term} nameOf={nameOf} maySeeStaff />
        </Section>
      ) : null}
    </Page>
  );
};
