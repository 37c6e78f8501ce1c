import { useMemo, useState } from 'react';
import { Problem } from '../../../api/problem.ts';
import { Button } from '../../../kit/button.tsx';
import { ComboBox } from '../../../kit/combo-box.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { LOCALES, useLanguage } from '../../../words/language.ts';
import { useLanguageName } from '../../../words/use-language-name.ts';
import { useWords } from '../../../words/use-words.ts';
import { languagesNamed, textAt, type Edits } from './library-edits.ts';
import { TEXT_FIELDS } from './typed-text.ts';
import { useAdding, type NewLanguageProps } from './use-adding.ts';
import { textsWords } from './words.ts';

/** The one that most can translate from. */
const ENGLISH = 'en';
const ROWS = 4;

const NewLanguageForm = (props: NewLanguageProps) => {
  const { library } = props;
  const say = useWords(textsWords);
  const languageName = useLanguageName();
  const locale = LOCALES[useLanguage()];
  const there = Object.keys(library.participant);
  const options = useMemo(
    () => languagesNamed(locale).filter(({ id }) => library.participant[id] === undefined),
    [locale, library],
  );
  const [language, setLanguage] = useState<string | null>(null);
  const [from, setFrom] = useState(there.includes(ENGLISH) ? ENGLISH : (there[0] ?? ''));
  const [edits, setEdits] = useState<Edits>({});
  const [reason, setReason] = useState('');
  const adding = useAdding(props);
  const begun = library.participant[from];
  const place = `/participant/${language ?? ''}`;
  const faults = adding.error instanceof Problem ? adding.error.faults : [];
  const refused = [...new Set(faults.map(({ field }) => field))]
    .filter((field) => field.startsWith(`${place}/`))
    .map((field) => field.slice(place.length));
  const mended = [...new Set([...Object.keys(edits), ...refused])];
  const labelOf = (pointer: string): string => {
    const [id, field, paragraph] = pointer.split('/').slice(2);
    const channel = TEXT_FIELDS.find((each) => each === field);
    if (id === undefined || channel === undefined) return pointer.slice(1);
    return `${id}: ${say(channel)}${paragraph === undefined ? '' : ` ${String(Number(paragraph) + 1)}`}`;
  };
  const beginAnew = (): void => {
    adding.reset();
    setEdits({});
  };
  return (
    <Form
      onSubmit={() => {
        if (language !== null) adding.submit({ language, from, edits, reason });
      }}
      faults={adding.error}
    >
      <p>{say('newLanguageWhy')}</p>
      <ComboBox
        label={say('language')}
        options={options}
        value={language}
        isRequired
        onChange={(chosen) => {
          beginAnew();
          setLanguage(chosen);
        }}
      />
      <Select
        label={say('beginFrom')}
        description={say('beginFromWhy')}
        options={there.map((id) => ({ id, label: languageName(id) }))}
        value={from}
        onChange={(chosen) => {
          beginAnew();
          setFrom(chosen);
        }}
      />
      {mended.map((pointer) => {
        const text = edits[pointer] ?? textAt(begun, pointer);
        return text === undefined ? null : (
          <TextField
            key={pointer}
            label={labelOf(pointer)}
            name={place + pointer}
            rows={ROWS}
            value={text}
            onChange={(typed) => {
              setEdits({ ...edits, [pointer]: typed });
            }}
          />
        );
      })}
      <TextField
        label={say('reason')}
        description={say('reasonWhy')}
        name="/reason"
        value={reason}
        onChange={setReason}
      />
      <ProblemNotice error={adding.error} onTryAgain={adding.again} />
      <Button type="submit" kind="primary" isDisabled={adding.isSending}>
        {say('addLanguage')}
      </Button>
    </Form>
  );
};

/** A language more in which the study can write: it begins as a copy of another. */
export const NewLanguage = (props: NewLanguageProps) => {
  const say = useWords(textsWords);
  return (
    <Dialog title={say('newLanguage')} isOpen onClose={props.onClose}>
      <NewLanguageForm {...props} />
    </Dialog>
  );
};
