import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { lateDialog } from '../../../kit/late-dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { useStudy } from '../../../shell/use-study.ts';
import { useWords } from '../../../words/use-words.ts';
import { CheckInsSection } from '../check-ins/check-ins-section.tsx';
import { ContactSection } from '../contact/contact-section.tsx';
import { contactWords } from '../contact/words.ts';
import { formWords } from '../forms/words.ts';
import { isGone } from '../acts-left.ts';
import { FollowUpsTable } from '../head/follow-ups-table.tsx';
import { PendingSends } from '../head/pending-sends.tsx';
import { PersonHead } from '../head/person-head.tsx';
import { PersonContext, type OnThePage } from '../person-context.ts';
import { staffQuery } from '../../../api/queries.ts';
import { participantRoute } from '../route.ts';
import { supportWords } from '../support/words.ts';
import { useMessageCodes } from '../../../words/message-codes/use-message-codes.ts';
import { useTermsWith } from '../../../words/terms/use-terms.ts';
import type { ViewProps } from '../view-props.ts';
import { participantWords } from '../words.ts';
import type { OpenAct } from './act.ts';
import { FollowUpActs } from './follow-up-acts.tsx';
import { PageActs } from './page-acts.tsx';
import { Parts } from './parts.tsx';
import { PersonTimeline } from './person-timeline.tsx';

const ActForms = lateDialog(async () => (await import('./act-forms.tsx')).ActForms);

const Endings = lazy(async () => ({ default: (await import('../erasure/endings.tsx')).Endings }));

/** Everything, and every act: a coordinator's page, mostly used while somebody is on the phone. */
export const CoordinatorView = ({ whom, person, etag }: ViewProps) => {
  const say = useWords(participantWords);
  const sayForm = useWords(formWords);
  const sayContact = useWords(contactWords);
  const term = useMessageCodes(useTermsWith(supportWords));
  const isLead = useStudy()?.roles.includes('leadCoordinator') ?? false;
  const { purpose, task } = participantRoute.useSearch();
  const staff = useQuery(staffQuery(whom.study)).data?.items ?? [];
  const [act, setAct] = useState<OpenAct>();
  const nameOf = (user: string): string => staff.find((member) => member.user === user)?.name ?? user;
  const onThePage: OnThePage = { whom, person, etag, term, nameOf };
  return (
    <PersonContext value={onThePage}>
      <Page title={person.id} actions={<PageActs isLead={isLead} onAct={setAct} />}>
        <PersonHead
          person={person}
          term={term}
          marks={person.intervention ? [term('mark', 'interventionStopped')] : []}
          more={[
            { label: sayForm('armName'), value: person.arm ?? '–' },
            { label: sayForm('mentor'), value: person.mentor === undefined ? '–' : nameOf(person.mentor) },
          ]}
        />
        {person.erasure || person.hadLeft ? (
          <Suspense fallback={<Loading />}>
            <Endings onAct={setAct} />
          </Suspense>
        ) : null}
        <PendingSends
          onUndo={(send) => {
            setAct({
              kind: 'void',
              event: send.event,
              what: [term('event', send.action), send.followUp].filter(Boolean).join(' · '),
              isPending: true,
            });
          }}
        />
        {isGone(person) ? null : (
          <ContactSection
            whom={whom}
            purpose={purpose}
            task={task}
            canConfirm
            actions={(card, household) => (
              <>
                <Button
                  onPress={() => {
                    setAct({ kind: 'contact', card });
                  }}
                >
                  {sayContact('edit')}
                </Button>
                <Button
                  onPress={() => {
                    setAct({ kind: 'household', household });
                  }}
                >
                  {sayContact('editHousehold')}
                </Button>
              </>
            )}
          />
        )}
        <FollowUpsTable
          followUps={person.followUps ?? []}
          term={term}
          nameOf={nameOf}
          actions={(followUp) => <FollowUpActs followUp={followUp} onAct={setAct} />}
        />
        <PersonTimeline />
        {person.checkIns?.plan === undefined && person.checkIns?.held.length === 0 ? null : <CheckInsSection />}
        <Parts isLead={isLead} label={say('parts')} onAct={setAct} />
        <Suspense fallback={act ? <Loading /> : null}>
          {act === undefined ? null : (
            <ActForms
              act={act}
              onClose={() => {
                setAct(undefined);
              }}
            />
          )}
        </Suspense>
      </Page>
    </PersonContext>
  );
};
