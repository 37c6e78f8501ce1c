import { useQuery } from '@tanstack/react-query';
import { useMe, staffQuery } from '../../../api/queries.ts';
import { Section } from '../../../kit/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../../participant/person-context.ts';

import type { TaskItem } from '../queries.ts';
import { mayLeaveMessage } from './numbers.ts';
import { cardQuery, scriptsQuery } from './queries.ts';
import { filled } from './script.ts';
import { callWords } from './words.ts';

/** What may be said to a machine or to somebody else who answers: neutral words, in the language of the participant. */
export const ScriptPanel = ({ study, item }: { study: string; item: TaskItem }) => {
  const say = useWords(callWords);
  const user = useMe()?.user;
  const { data: scripts } = useQuery(scriptsQuery(study));
  const { data: staff } = useQuery(staffQuery(study));
  const { person } = usePerson();
  const { data: card } = useQuery({ ...cardQuery(study, item.participant, item.id), enabled: false });
  if (!scripts) return null;
  const { texts, senders } = scripts;
  const spoken = texts[card?.language ?? item.language ?? ''] ?? Object.values(texts)[0];
  if (!spoken) return null;
  const me = staff?.items.find((member) => member.user === user)?.name;
  const sender = item.checkIn === undefined ? senders?.interviews : senders?.checkIns;
  const values = { medarbejder: me ?? user, tlf: sender?.phone, navn: card?.name };
  const isToOther = item.does === 'contactPerson';
  const isSilent = !isToOther && !mayLeaveMessage(person.consent?.['voicemail'], card?.phones);
  const lines = isToOther ? spoken.scripts.contactPerson : spoken.scripts.voicemail;
  return (
    <Section title={say('say')}>
      {isSilent ? (
        <p>{say('leaveNothing')}</p>
      ) : (
        <figure className="spoken">
          <figcaption>{say(isToOther ? 'contactPersonScript' : 'voicemailScript')}</figcaption>
          <blockquote lang={spoken.language}>
            {filled(lines, values).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </blockquote>
        </figure>
      )}
      <p className="description">{say('neverSay')}</p>
    </Section>
  );
};
