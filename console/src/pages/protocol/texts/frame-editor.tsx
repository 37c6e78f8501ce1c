import { Problem } from '../../../api/problem.ts';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { StaleNotice } from '../../../kit/stale-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { useWords } from '../../../words/use-words.ts';
import { differingIn, FRAME_FIELDS, FRAME_PLACES, LONG_FIELDS } from './frame.ts';
import { useFrameForm, type FrameFormSetting } from './use-frame-form.ts';
import { textsWords } from './words.ts';

const ROWS = 4;

/** What stands around the texts of a language: subjects, closings of mails, what is said on the phone. */
export const FrameEditor = (setting: FrameFormSetting) => {
  const { language } = setting;
  const say = useWords(textsWords);
  const mayWrite = useWholeStudy();
  const form = useFrameForm(setting);
  const { typed, setTyped, saving, theirs } = form;
  const isStale = saving.error instanceof Problem && saving.error.status === 412;
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
        <TextField
          label={say('reason')}
          description={say('reasonWhy')}
          name="/reason"
          value={form.reason}
          onChange={form.setReason}
        />
        {theirs ? (
          <StaleNotice
            fields={differingIn(typed, theirs.typed).map((field) => ({
              field: say(field),
              one: typed[field],
              other: theirs.typed[field],
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
        <Button type="submit" kind="primary" isDisabled={!mayWrite || !form.isChanged || saving.isSending}>
          {say('save')}
        </Button>
      </Form>
    </Section>
  );
};
