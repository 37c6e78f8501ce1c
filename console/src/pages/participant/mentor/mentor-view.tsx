import { Suspense, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { lateDialog } from '../../../kit/late-dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { useStudy } from '../../../shell/use-study.ts';
import { CheckInsSection } from '../check-ins/check-ins-section.tsx';
import { ContactSection } from '../contact/contact-section.tsx';
import { formWords } from '../forms/words.ts';
import { PersonHead } from '../head/person-head.tsx';
import { EventsTable } from '../history/events-table.tsx';
import { historyWords } from '../history/words.ts';
import { PersonContext } from '../person-context.ts';
import { participantRoute } from '../route.ts';
import { supportWords } from '../support/words.ts';
import { useMessageCodes } from '../../../words/message-codes/use-message-codes.ts';
import { useTermsWith } from '../../../words/terms/use-terms.ts';
import { useWords } from '../../../words/use-words.ts';
import type { ViewProps } from '../view-props.ts';
import { Section } from '../../../kit/page.tsx';
import { participantWords } from '../words.ts';

const MessageDialog = lateDialog(async () => (await import('../message/message-dialog.tsx')).MessageDialog);

/** Check-ins and nothing else: whoever supports somebody knows of no interview. */
export const MentorView = ({ whom, person, etag }: ViewProps) => {
  const say = useWords(participantWords);
  const sayForm = useWords(formWords);
  const sayPast = useWords(historyWords);
  const term = useMessageCodes(useTermsWith(supportWords));
  const { purpose, task } = participantRoute.useSearch();
  const [isWriting, setWriting] = useState(false);
  const nameOf = (user: string): string => user;
  const isMentor = useStudy()?.roles.includes('mentor') ?? false;
  return (
    <PersonContext value={{ whom, person, etag, term, nameOf }}>
      <Page
        title={person.id}
        actions={
          isMentor ? (
            <Button
              onPress={() => {
                setWriting(true);
              }}
            >
              {say('sendMessage')}
            </Button>
          ) : undefined
        }
      >
        <PersonHead
          person={person}
          term={term}
          more={person.mentor === undefined ? [] : [{ label: sayForm('mentor'), value: person.mentor }]}
        />
        <ContactSection whom={whom} purpose={purpose} task={task} />
        <CheckInsSection />
        <Section title={sayPast('events')}>
          <EventsTable whom={whom} term={term} nameOf={nameOf} />
        </Section>
        <Suspense fallback={isWriting ? <Loading /> : null}>
          {isWriting ? (
            <MessageDialog
              onClose={() => {
                setWriting(false);
              }}
            />
          ) : null}
        </Suspense>
      </Page>
    </PersonContext>
  );
};
