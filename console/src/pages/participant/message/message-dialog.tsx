import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '../../../kit/notice.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { stepName } from '../../../words/terms/step-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import type { MessageBody } from '../acts/bodies.ts';
import { sendMessage } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { channelsOf, textChoices, type Channel, type Stream } from './choices.ts';
import { MessagePreview } from './message-preview.tsx';
import { libraryQuery } from './queries.ts';
import { ReplacesSelect } from './replaces-select.tsx';
import { messageDialogWords } from './words.ts';

const OWN_WORDS = 'ownWords';
const MAX_SUBJECT_CHARACTERS = 100;

/** Writes to one participant outside the plan: what it says, by which way, and what it takes the place of. */
export const MessageDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(messageDialogWords);
  const { whom, person, term } = usePerson();
  const isOffice = person.followUps !== undefined;
  const library = useQuery({ ...libraryQuery(whom.study), enabled: isOffice }).data;
  const channels = channelsOf(person);
  const [channel, setChannel] = useState<Channel>(channels[0] ?? 'sms');
  const [chosen, setChosen] = useState(OWN_WORDS);
  const [text, setText] = useState('');
  const [subject, setSubject] = useState('');
  const [sender, setSender] = useState<Stream>('interviews');
  const [replaces, setReplaces] = useState<string>();
  const choices = textChoices(library, person, channel);
  const template = choices.find(({ id }) => id === chosen);
  const hasSenders = isOffice && person.checkIns?.plan !== undefined;
  const own: Stream = isOffice ? sender : 'checkIns';
  const stream = template === undefined || template.stream === 'either' ? own : template.stream;
  const isEmpty = template === undefined && text.trim() === '';
  const hasSubject = template === undefined && channel === 'email';
  const ownSubject = hasSubject && subject.trim() !== '' ? { subject } : {};
  const said = template === undefined ? { text, ...ownSubject } : { template: template.id };
  const body: MessageBody | undefined =
    isEmpty || channels.length === 0
      ? undefined
      : {
          ...said,
          channel,
          ...(template === undefined && hasSenders ? { stream } : {}),
          ...(replaces === undefined ? {} : { replaces }),
        };
  return (
    <ActDialog
      name="message"
      title={say('title', { participant: whom.participant })}
      confirm={say('send')}
      body={body}
      send={sendMessage(whom)}
      rows={[]}
      preview="must"
      shows={({ message }) => (message ? <MessagePreview message={message} /> : null)}
      onClose={onClose}
    >
      {() => (
        <>
          {channels.length === 0 ? <Notice kind="warning">{say('noChannel')}</Notice> : null}
          <RadioGroup
            label={say('channel')}
            name="/channel"
            value={channel}
            options={channels.map((id) => ({ id, label: term('channel', id) }))}
            onChange={setChannel}
          />
          <Select
            label={say('which')}
            name="/template"
            value={template?.id ?? OWN_WORDS}
            options={[
              { id: OWN_WORDS, label: say('ownWords') },
              ...choices.map(({ id }) => ({ id, label: stepName({ step: id }, term) })),
            ]}
            onChange={setChosen}
          />
          {hasSubject ? (
            <TextField
              label={say('subject')}
              description={say('subjectHelp')}
              name="/subject"
              value={subject}
              onChange={setSubject}
              maxLength={MAX_SUBJECT_CHARACTERS}
            />
          ) : null}
          {template === undefined ? (
            <TextField
              label={say('words')}
              description={say(channel === 'sms' ? 'wordsSms' : 'wordsLong', {
                tlf: '{tlf}',
                team: stream === 'interviews' ? '{afs}' : '{afs2}',
              })}
              name="/text"
              rows={4}
              value={text}
              onChange={setText}
              isRequired
            />
          ) : null}
          {template === undefined && hasSenders ? (
            <RadioGroup
              label={say('sender')}
              name="/stream"
              value={sender}
              options={(['interviews', 'checkIns'] as const).map((id) => ({ id, label: say(id) }))}
              onChange={(next) => {
                setSender(next);
                setReplaces(undefined);
              }}
            />
          ) : null}
          <ReplacesSelect stream={stream} value={replaces} onChange={setReplaces} />
        </>
      )}
    </ActDialog>
  );
};
