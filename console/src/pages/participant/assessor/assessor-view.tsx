import { useState } from 'react';
import { useMe } from '../../../api/queries.ts';
import { Button } from '../../../kit/button.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { Page, Section } from '../../../kit/page.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ContactSection } from '../contact/contact-section.tsx';
import { OutcomeDialog } from '../outcome/outcome-dialog.tsx';
import { PersonContext } from '../person-context.ts';
import type { FollowUp } from '../queries.ts';
import { participantRoute } from '../route.ts';
import { useTerms } from '../../../words/terms/use-terms.ts';
import { UnblindingDialog } from '../unblinding/unblinding-dialog.tsx';
import { unblindingWords } from '../unblinding/words.ts';
import type { ViewProps } from '../view-props.ts';
import { assessorWords } from './words.ts';

/** Their own booking, whom to call for it from the day before, its outcome, and the form for what they should not have learnt. */
export const AssessorView = ({ whom, person, etag }: ViewProps) => {
  const say = useWords(assessorWords);
  const sayUnblinding = useWords(unblindingWords);
  const format = useFormat();
  const term = useTerms();
  const user = useMe()?.user ?? '';
  const { task } = participantRoute.useSearch();
  const [recording, setRecording] = useState<FollowUp>();
  const [isReporting, setReporting] = useState(false);
  const followUps = person.followUps ?? [];
  return (
    <PersonContext value={{ whom, person, etag, term, nameOf: (each) => each }}>
      <Page
        title={person.id}
        actions={
          <Button
            onPress={() => {
              setReporting(true);
            }}
          >
            {sayUnblinding('open')}
          </Button>
        }
      >
        {followUps.length === 0 ? <EmptyState>{say('none')}</EmptyState> : null}
        {followUps.map((followUp) => {
          const { id, appointment, outcome, state } = followUp;
          return (
            <Section
              key={id}
              title={say('interview', { of: id })}
              actions={
                outcome ? null : (
                  <Button
                    onPress={() => {
                      setRecording(followUp);
                    }}
                  >
                    {say('outcome')}
                  </Button>
                )
              }
            >
              <Facts
                facts={[
                  { label: say('recorded'), value: outcome && `${term('followUp', state)}, ${format.day(outcome.on)}` },
                  {
                    label: say('at'),
                    value: appointment && <strong>{format.localTime(appointment.at)}</strong>,
                  },
                  { label: say('minutes'), value: appointment && format.number(appointment.minutes) },
                  { label: say('mode'), value: appointment && term('mode', appointment.mode) },
                  { label: say('place'), value: appointment?.place },
                  { label: say('interpreter'), value: appointment?.interpreter },
                ]}
              />
            </Section>
          );
        })}
        <ContactSection whom={whom} purpose="call" task={task} absent={say('closedUntil')} />
        {recording ? (
          <OutcomeDialog
            followUp={recording}
            onClose={() => {
              setRecording(undefined);
            }}
          />
        ) : null}
        {isReporting ? (
          <UnblindingDialog
            whom={whom}
            assessors={[{ id: user, label: user }]}
            onClose={() => {
              setReporting(false);
            }}
          />
        ) : null}
      </Page>
    </PersonContext>
  );
};
