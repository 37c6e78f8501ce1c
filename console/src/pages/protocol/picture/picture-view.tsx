import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Section } from '../../../kit/page.tsx';
import { Select } from '../../../kit/select.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Example } from '../editor/use-picture.ts';
import type { Picture, Protocol } from '../queries.ts';
import { useStepNames } from '../use-step-names.ts';
import { usePhrases } from '../use-phrases.ts';
import { OverviewChart } from './overview-chart.tsx';
import { PictureTable } from './picture-table.tsx';
import { StepsChart } from './steps-chart.tsx';
import { pictureWords } from './words.ts';

export interface PictureViewProps {
  protocol: Protocol;
  picture: Picture | undefined;
  /** It is of an earlier state, since the draft has findings. */
  isOld: boolean;
  example: Example;
  onExample?: (example: Example) => void;
  /** Pointers of what is open in the forms: that timepoint is drawn step by step. */
  open: ReadonlySet<string>;
}

const followUpsWithSteps = ({ followUps, items }: Picture): string[] =>
  followUps.map(({ id }) => id).filter((id) => items.some(({ followUp }) => followUp === id));

interface ExampleFieldsProps {
  picture: Picture;
  protocol: Protocol;
  example: Example;
  onExample: (example: Example) => void;
}

const ExampleFields = ({ picture, protocol, example, onExample }: ExampleFieldsProps) => {
  const say = useWords(pictureWords);
  const { named } = usePhrases();
  return (
    <div className="protocol-add">
      {Object.entries(picture.anchors).map(([anchor, date]) => (
        <DateField
          key={anchor}
          label={named(anchor)}
          value={example.anchors[anchor] ?? date}
          onChange={(next) => {
            if (next !== '') onExample({ ...example, anchors: { ...example.anchors, [anchor]: next } });
          }}
        />
      ))}
      {protocol.arms.length < 2 ? null : (
        <Select
          label={say('arm')}
          options={protocol.arms.map(({ id, name }) => ({ id, label: name ?? id }))}
          value={example.arm ?? picture.arm ?? null}
          onChange={(arm) => {
            onExample({ ...example, arm });
          }}
        />
      )}
    </div>
  );
};

/** The schedule of a made-up participant who agreed to everything and never answers. */
export const PictureView = ({ protocol, picture, isOld, example, onExample, open }: PictureViewProps) => {
  const say = useWords(pictureWords);
  const stepName = useStepNames(protocol);
  const [chosen, setChosen] = useState<string>();
  if (!picture)
    return (
      <aside className="protocol-picture">
        <Section title={say('title')}>
          <p className="description">{say('notYet')}</p>
        </Section>
      </aside>
    );
  const choices = followUpsWithSteps(picture);
  const opened = protocol.timepoints.find(
    ({ id }, n) => open.has(`/timepoints/${String(n)}`) && choices.includes(id),
  )?.id;
  const shown = [chosen, opened, choices[0]].find((id) => id !== undefined && choices.includes(id));
  return (
    <aside className="protocol-picture" data-old={isOld}>
      <Section title={say('title')}>
        <p className="description">{say('who')}</p>
        {isOld ? <Notice kind="warning">{say('old')}</Notice> : null}
        {onExample ? (
          <ExampleFields picture={picture} protocol={protocol} example={example} onExample={onExample} />
        ) : null}
        <OverviewChart picture={picture} />
        {shown === undefined ? (
          <p className="description">{say('noSteps')}</p>
        ) : (
          <>
            {choices.length < 2 ? null : (
              <Select
                label={say('timepoint')}
                options={choices.map((id) => ({ id, label: id }))}
                value={shown}
                onChange={setChosen}
              />
            )}
            <StepsChart picture={picture} followUp={shown} stepName={stepName} />
          </>
        )}
        <PictureTable picture={picture} stepName={stepName} />
      </Section>
    </aside>
  );
};
