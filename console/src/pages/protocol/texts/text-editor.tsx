import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem.ts';
import { studyQuery } from '../../../api/queries.ts';
import { Badge } from '../../../kit/badge.tsx';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { StaleNotice } from '../../../kit/stale-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ChannelEditor } from './channel-editor.tsx';
import { differing, TEXT_FIELDS, typedOf } from './typed-text.ts';
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
  const { typed, setTyped, saving, isChanged } = form;
  const [filling, setFilling] = useState<(typeof FILLINGS)[number]>('longest');
  const settings = useQuery(studyQuery(study));
  const sender = settings.data?.body.senders?.[typed.stream === 'checkIns' ? 'checkIns' : 'interviews'].smsName ?? '';
  const { theirs } = saving;
  const isOwn = library.own.includes(`/participant/${language}/templates/${id}`);
  const isKept = library.participant[language]?.templates[id] !== undefined;
  const isStale = saving.error instanceof Problem && saving.error.status === 412;
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
        <TextField
          label={say('reason')}
          description={say('reasonWhy')}
          name="/reason"
          value={form.reason}
          onChange={form.setReason}
        />
        {theirs ? (
          <StaleNotice
            fields={differing(typed, typedOf(theirs.text)).map((field) => ({
              field: say(field),
              one: typed[field],
              other: typedOf(theirs.text)[field],
            }))}
            onKeepMine={() => {
              form.keepMine(theirs);
            }}
            onTakeTheirs={() => {
              form.takeTheirs(theirs);
            }}
          />
        ) : null}
        {isStale ? null : <ProblemNotice error={saving.error} onTryAgain={saving.again} />}
        <Button type="submit" kind="primary" isDisabled={!mayWrite || !isChanged || saving.isSending}>
          {say('save')}
        </Button>
      </Form>
    </Section>
  );
};
