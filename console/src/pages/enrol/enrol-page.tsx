import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { UnsavedWarning, useUnsaved } from '../../kit/unsaved.tsx';
import { useWords } from '../../words/use-words.ts';
import { OfficeGate } from '../participants/office-gate.tsx';
import { withCardFaults } from './card-faults.ts';
import { ConsentFields } from './consent-fields.tsx';
import { NO_DRAFT } from './draft.ts';
import { PlaceFields } from './place-fields.tsx';
import { enrolRoute } from './route.ts';
import { useEnrolment } from './use-enrolment.ts';
import { enrolWords } from './words.ts';

// Dates and lists of phones are the heavy part of the page: the rest stands meanwhile.
const AnchorFields = lazy(async () => ({ default: (await import('./anchor-fields.tsx')).AnchorFields }));
const ContactFields = lazy(async () => ({ default: (await import('./contact-fields.tsx')).ContactFields }));

/** Everything about somebody new, on one page. */
const Enrolling = () => {
  const say = useWords(enrolWords);
  const { study } = enrolRoute.useParams();
  const navigate = enrolRoute.useNavigate();
  const unsaved = useUnsaved();
  const [draft, setDraft] = useState(NO_DRAFT);
  const { enrol, again, error, isSending } = useEnrolment(study, (participant) => {
    unsaved.note('enrol', false);
    void navigate({ to: '/studies/$study/participants/$participant', params: { study, participant } });
  });
  const fields = {
    study,
    draft,
    onChange: (change: Partial<typeof draft>): void => {
      unsaved.note('enrol', true);
      setDraft((before) => ({ ...before, ...change }));
    },
  };
  const faults = withCardFaults(error);
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      <Form
        faults={faults}
        onSubmit={() => {
          enrol(draft);
        }}
      >
        <Section title={say('who')}>
          <PlaceFields {...fields} />
        </Section>
        <Section title={say('dates')}>
          <p className="description">{say('datesHint')}</p>
          <Suspense fallback={<Loading />}>
            <AnchorFields {...fields} />
          </Suspense>
        </Section>
        <Section title={say('contact')}>
          <Suspense fallback={<Loading />}>
            <ContactFields {...fields} />
          </Suspense>
        </Section>
        <Section title={say('consents')}>
          <p className="description">{say('consentsHint')}</p>
          <ConsentFields {...fields} />
        </Section>
        <ProblemNotice error={faults} onTryAgain={again} />
        <div className="dialog-actions at-start">
          <Button kind="primary" type="submit" isDisabled={isSending}>
            {say(isSending ? 'saving' : 'save')}
          </Button>
          <Link to="/studies/$study/participants" params={{ study }} className="button">
            {say('cancel')}
          </Link>
        </div>
      </Form>
      <UnsavedWarning unsaved={unsaved} />
    </Page>
  );
};

export const EnrolPage = () => (
  <OfficeGate>
    <Enrolling />
  </OfficeGate>
);
