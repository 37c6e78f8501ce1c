import { Form } from '../../../kit/form.tsx';
import { Section } from '../../../kit/page.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { EditorFoot } from './editor-foot.tsx';
import { FRAME_FIELDS, FRAME_PLACES, LONG_FIELDS } from './frame.ts';
import { useFrameForm, type FrameFormSetting } from './use-frame-form.ts';
import { textsWords } from './words.ts';

const ROWS = 4;

/** What stands around the texts of a language: subjects, closings of mails, what is said on the phone. */
export const FrameEditor = (setting: FrameFormSetting) => {
  const { language } = setting;
  const say = useWords(textsWords);
  const form = useFrameForm(setting);
  const { typed, setTyped, saving } = form;
  return (
    <Section title={say('frame')}>
      <Form isWide onSubmit={form.save} faults={saving.error}>
        <p className="description">{say('frameWhy')}</p>
        {FRAME_FIELDS.map((field) => (
          <TextField
            key={field}
            label={say(field)}
            name={`/participant/${language}${FRAME_PLACES[field]}`}
            {...(LONG_FIELDS.includes(field) ? { rows: ROWS } : {})}
            value={typed[field]}
            onChange={(text) => {
              setTyped({ ...typed, [field]: text });
            }}
          />
        ))}
        <EditorFoot fields={FRAME_FIELDS} form={form} />
      </Form>
    </Section>
  );
};
