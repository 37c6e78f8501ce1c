import { Badge } from '../../../kit/badge.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { ParticipantLink } from '../../../shell/participant-link.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { OpenedLine } from '../queries.ts';
import { Written } from '../written.tsx';
import { answeredBy, done, understood } from './line-in-words.ts';
import { staffInboxWords } from './words.ts';

/** The words first, then what the platform made of them. */
export const LineFacts = ({ study, line }: { study: string; line: OpenedLine }) => {
  const say = useWords(staffInboxWords);
  const format = useFormat();
  const nameOf = useStaffNames();
  const {
    participant,
    at,
    from,
    number,
    unsafe,
    text,
    crisis,
    read,
    forwarded,
    forwardedText,
    answered,
    answerText,
    destroyed,
  } = line;
  const by = (handled: { at: string; by: string }) => ({ by: nameOf(handled.by), at: format.instant(handled.at) });
  return (
    <>
      {crisis ? (
        <Notice kind="problem" title={say('crisis')}>
          <p>{say(participant === undefined ? 'crisisOfNobody' : 'crisisWhat')}</p>
        </Notice>
      ) : null}
      {text === undefined ? (
        <p>{destroyed ? say('destroyedBy', by(destroyed)) : say('gone')}</p>
      ) : (
        <Written label={say('written')} text={text} />
      )}
      <Facts
        facts={[
          { label: say('at'), value: <time dateTime={at}>{format.instant(at)}</time> },
          {
            label: say('who'),
            value: participant === undefined ? undefined : <ParticipantLink study={study} participant={participant} />,
          },
          { label: say('from'), value: from === undefined ? undefined : say(`from_${from}`) },
          { label: say('number'), value: unsafe ? <Badge kind="problem">{say('unsafe')}</Badge> : number },
          { label: say('understood'), value: understood(line, say) },
          { label: say('did'), value: [done(line, say), answeredBy(line, say)].filter(Boolean).join('. ') },
          { label: say('state'), value: read ? say('readBy', by(read)) : say('new') },
          { label: say('forwarded'), value: forwarded ? say('forwardedBy', by(forwarded)) : undefined },
        ]}
      />
      {answered && answerText !== undefined ? (
        <Written label={say('answer', { at: format.instant(answered.at) })} text={answerText} />
      ) : null}
      {forwardedText === undefined ? null : <Written label={say('forwardedText')} text={forwardedText} />}
    </>
  );
};
