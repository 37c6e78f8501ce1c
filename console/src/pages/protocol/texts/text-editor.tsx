import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { studyQuery } from '../../../api/queries.ts';
import { Badge } from '../../../kit/badge.tsx';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { Section } from '../../../kit/page.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ChannelEditor } from './channel-editor.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { TEXT_FIELDS } from './typed-text.ts';
import { useTextForm, type TextFormSetting } from './use-text-form.ts';
import { textsWords } from './words.ts';

const STREAMS = ['interviews', 'checkIns', 'either'] as const;
const FILLINGS = ['longest', 'example'] as const;

/** One text in one language: each way it can be sent, and what would leave. */
export const TextEditor = (setting: TextFormSetting) => {
  const { study, language, id, library } = setting;
  const say = useWords(textsWords);
  const mayWrite = useWholeStudy();
  const form = useTextForm(setting);
  const { typed, setTyped, saving } = form;
  const [filling, setFilling] = useState<(typeof FILLINGS)[number]>('longest');
  const settings = useQuery(studyQuery(study));
  const sender = settings.data?.body.senders?.[typed.stream === 'checkIns' ? 'checkIns' : 'interviews'].smsName ?? '';
  const isOwn = library.own.includes(`/participant/${language}/templates/${id}`);
  const isKept = library.participant[language]?.templates[id] !== undefined;
  return (
    <Section
      title={id}
      actions={
        <>
          {isOwn ? <Badge>{say('own')}</Badge> : null}
          {isOwn ? (
            <Button isDisabled={!mayWrite || saving.isSending} onPress={form.shipAgain}>
              {say('asShipped')}
            </Button>
          ) : null}
        </>
      }
    >
      <Form isWide onSubmit={form.save} faults={saving.error}>
        <div className="filters">
          <Select
            label={say('stream')}
            options={STREAMS.map((each) => ({ id: each, label: say(each) }))}
            value={typed.stream}
            onChange={(stream) => {
              setTyped({ ...typed, stream });
            }}
          />
          <RadioGroup
            label={say('filledWith')}
            options={FILLINGS.map((each) => ({ id: each, label: say(each) }))}
            value={filling}
            onChange={setFilling}
          />
        </div>
        {TEXT_FIELDS.map((field) => (
          <ChannelEditor
            key={field}
            study={study}
            language={language}
            field={field}
            id={isKept ? id : undefined}
            text={typed[field]}
            stream={typed.stream === 'checkIns' ? 'checkIns' : 'interviews'}
            isExample={filling === 'example'}
            sender={sender}
            onChange={(text) => {
              setTyped({ ...typed, [field]: text });
            }}
          />
        ))}
        <p className="description">
          {say('placeholders', {
            names: Object.keys(library.longest[language] ?? {})
              .map((name) => `{${name}}`)
              .join(' '),
          })}
        </p>
        <EditorFoot fields={TEXT_FIELDS} form={form} />
      </Form>
    </Section>
  );
};
