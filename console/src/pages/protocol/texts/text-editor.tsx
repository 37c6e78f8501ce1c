import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
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
import type { Unsaved } from '../../../kit/unsaved.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Template, Templates } from '../queries.ts';
import { ChannelEditor } from './channel-editor.tsx';
import { differing, templateOf, TEXT_FIELDS, typedOf, type TypedText } from './typed-text.ts';
import { useSaving } from './use-saving.ts';
import { textsWords } from './words.ts';

const STREAMS = ['interviews', 'checkIns', 'either'] as const;
const FILLINGS = ['longest', 'example'] as const;

/** By language and text: what was typed, and what stood there when it was begun. */
export type UnderPen = Map<
  string,
  { base: { text: Template | undefined; etag: string | undefined }; typed: TypedText }
>;

export interface TextEditorProps {
  study: string;
  language: string;
  id: string;
  library: Templates;
  etag: string | undefined;
  /** What was typed and not saved stays here while another text is looked at. */
  underPen: UnderPen;
  unsaved: Unsaved;
}

/** One text in one language: each way it can be sent, and what would leave. */
export const TextEditor = ({ study, language, id, library, etag, underPen, unsaved }: TextEditorProps) => {
  const say = useWords(textsWords);
  const texts = library.participant[language]?.templates ?? {};
  const place = `${language} ${id}`;
  const [base, setBase] = useState(() => underPen.get(place)?.base ?? { text: texts[id], etag });
  const [typed, setTyped] = useState(() => underPen.get(place)?.typed ?? typedOf(texts[id]));
  const [reason, setReason] = useState('');
  const [filling, setFilling] = useState<(typeof FILLINGS)[number]>('longest');
  const settings = useQuery(studyQuery(study));
  const sender = settings.data?.body.senders?.[typed.stream === 'checkIns' ? 'checkIns' : 'interviews'].smsName ?? '';
  const saving = useSaving({
    study,
    language,
    id,
    onSaved: (text, tag) => {
      setBase({ text, etag: tag });
      setTyped(typedOf(text));
      setReason('');
    },
  });
  const { theirs } = saving;
  const isOwn = library.own.includes(`/participant/${language}/templates/${id}`);
  const isChanged =
    differing(typed, typedOf(base.text)).length > 0 || typed.stream !== (base.text?.stream ?? 'interviews');
  useEffect(() => {
    unsaved.note(place, isChanged);
    if (isChanged) underPen.set(place, { base, typed });
    else underPen.delete(place);
  }, [unsaved, underPen, place, isChanged, base, typed]);
  const isStale = saving.error instanceof Problem && saving.error.status === 412;
  return (
    <Section
      title={id}
      actions={
        <>
          {isOwn ? <Badge>{say('own')}</Badge> : null}
          {isOwn ? (
            <Button
              isDisabled={saving.isSending}
              onPress={() => {
                saving.submit({ text: null, etag: base.etag, reason });
              }}
            >
              {say('asShipped')}
            </Button>
          ) : null}
        </>
      }
    >
      <Form
        isWide
        onSubmit={() => {
          saving.submit({ text: templateOf(typed), etag: base.etag, reason });
        }}
        faults={saving.error}
      >
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
          value={reason}
          onChange={setReason}
        />
        {theirs ? (
          <StaleNotice
            fields={differing(typed, typedOf(theirs.text)).map((field) => ({
              field: say(field),
              one: typed[field],
              other: typedOf(theirs.text)[field],
            }))}
            onKeepMine={() => {
              setBase(theirs);
              saving.submit({ text: templateOf(typed), etag: theirs.etag, reason });
            }}
            onTakeTheirs={() => {
              setBase(theirs);
              setTyped(typedOf(theirs.text));
              saving.forgetTheirs();
            }}
          />
        ) : null}
        {isStale ? null : <ProblemNotice error={saving.error} onTryAgain={saving.again} />}
        <Button type="submit" kind="primary" isDisabled={!isChanged || saving.isSending}>
          {say('save')}
        </Button>
      </Form>
    </Section>
  );
};
