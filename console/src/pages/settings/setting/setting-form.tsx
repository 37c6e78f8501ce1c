import type { ReactNode } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { Form } from '../../../kit/form.tsx';
import { Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { StaleNotice } from '../../../kit/stale-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import type { Unsaved } from '../../../kit/unsaved.tsx';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { useWords } from '../../../words/use-words.ts';
import { settingsWords } from '../words.ts';
import { useSetting, type Part, type Shown } from './use-setting.ts';

export interface SettingFormProps<Draft> {
  title: string;
  note?: string;
  shown: Shown;
  part: Part<Draft>;
  unsaved: Unsaved;
  /** Whoever answers for some sites changes it too, as far as it is theirs. */
  isForOwnSites?: boolean;
  /** What a draft says, field by field, in words: two of them are laid side by side. */
  written: (draft: Draft) => { field: string; text: string }[];
  children: (draft: Draft, change: (change: Partial<Draft>) => void) => ReactNode;
}

/** One part of the settings with a button of its own. */
export const SettingForm = <Draft,>(props: SettingFormProps<Draft>) => {
  const { title, note, shown, part, unsaved, isForOwnSites = false, written, children } = props;
  const say = useWords(settingsWords);
  const setting = useSetting(shown, part, unsaved, () => {
    tell({ text: say('saved', { what: title }) });
  });
  const { draft, isChanged, saving, stale } = setting;
  const theirs = stale ? written(stale.draft) : [];
  const mayChange = useWholeStudy() || isForOwnSites;
  if (!mayChange)
    return (
      <Section title={title}>
        <Facts facts={written(draft).map(({ field, text }) => ({ label: field, value: text === '' ? '–' : text }))} />
      </Section>
    );
  return (
    <Section title={title}>
      {note === undefined ? null : <p className="description prose">{note}</p>}
      <Form faults={saving.error} onSubmit={setting.save}>
        {children(draft, setting.change)}
        {stale ? (
          <StaleNotice
            fields={written(draft).flatMap(({ field, text }, n) => {
              const other = theirs.find((each) => each.field === field)?.text ?? theirs[n]?.text ?? '';
              return other === text ? [] : [{ field, one: text, other }];
            })}
            onKeepMine={setting.keepMine}
            onTakeTheirs={setting.takeTheirs}
          />
        ) : (
          <ProblemNotice error={saving.error} onTryAgain={saving.again} />
        )}
        <div className="page-actions">
          <Button
            type="submit"
            kind="primary"
            isDisabled={!isChanged || saving.isSending}
            aria-label={`${say('save')}: ${title}`}
          >
            {say('save')}
          </Button>
          {isChanged ? <Button onPress={setting.discard}>{say('discard')}</Button> : null}
        </div>
      </Form>
    </Section>
  );
};
