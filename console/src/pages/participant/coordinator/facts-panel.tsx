import type { ReactNode } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { Section } from '../../../kit/page.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { AXES, axesOf } from '../forms/axes.ts';
import { formWords } from '../forms/words.ts';
import { openHolds } from '../head/holds.ts';
import { usePeriod } from '../head/use-period.ts';
import { LoggedContacts } from '../history/logged-contacts.tsx';
import { isGone } from '../acts-left.ts';
import { usePerson } from '../person-context.ts';
import { participantWords } from '../words.ts';
import type { OpenAct, SimpleAct } from './act.ts';

/** Each group of facts with the form that changes it. */
export const FactsPanel = ({ onAct }: { onAct: (act: OpenAct) => void }) => {
  const say = useWords(participantWords);
  const sayForm = useWords(formWords);
  const format = useFormat();
  const period = usePeriod();
  const today = format.dayOf(useNow());
  const { person, term, nameOf } = usePerson();
  const { consent = {}, anchors, holds = [], arm, mentor, unblindings = [] } = person;
  const axes = axesOf(person);
  const yes = Object.entries(consent).flatMap(([channel, given]) => (given ? [term('consent', channel)] : []));
  const open = openHolds(holds, today);
  const change = (of: string, kind: SimpleAct, word = say('change')) =>
    isGone(person) ? null : (
      <Button
        aria-label={word === say('change') ? say('changeOf', { of }) : word}
        onPress={() => {
          onAct({ kind });
        }}
      >
        {word}
      </Button>
    );
  const group = (title: string, actions: ReactNode, facts: { label: string; value: ReactNode }[]) => (
    <Section title={title} actions={actions}>
      <Facts facts={facts} />
    </Section>
  );
  const participation = sayForm('participation');
  return (
    <>
      <div className="fact-groups">
        {group(
          participation,
          change(participation, 'participation'),
          AXES.filter(({ id }) => axes[id] !== undefined).map(({ id }) => ({
            label: sayForm(id),
            value: term(id, axes[id]),
          })),
        )}
        {group(say('consents'), change(say('consents'), 'consents'), [
          { label: say('consents'), value: yes.length === 0 ? say('consentNone') : format.list(yes) },
        ])}
        {group(
          say('anchors'),
          change(say('anchors'), 'anchors'),
          Object.entries(anchors).map(([name, date]) => ({ label: term('anchor', name), value: format.day(date) })),
        )}
        {group(
          say('holds'),
          <>
            {change(say('holds'), 'hold', sayForm('hold'))}
            {open.length === 0 ? null : change(say('holds'), 'lift', sayForm('lift'))}
          </>,
          holds.map((hold) => ({
            label: term('hold', hold.kind),
            value: `${period(hold)}, ${term('scope', hold.scope)}${hold.liftedAt === undefined ? '' : ` (${format.instant(hold.liftedAt)})`}`,
          })),
        )}
        {group(sayForm('armName'), change(sayForm('armName'), 'arm'), [
          { label: sayForm('armName'), value: arm ?? '–' },
        ])}
        {group(sayForm('mentor'), change(sayForm('mentor'), 'mentor'), [
          { label: sayForm('mentor'), value: mentor === undefined ? sayForm('mentorNone') : nameOf(mentor) },
        ])}
        {unblindings.length === 0
          ? null
          : group(
              say('unblindings'),
              null,
              unblindings.map(({ on, assessor }) => ({ label: format.day(on), value: nameOf(assessor) })),
            )}
      </div>
      <LoggedContacts
        onLog={() => {
          onAct({ kind: 'log' });
        }}
      />
    </>
  );
};
