import { Button } from '../../../../kit/button.tsx';
import { Section } from '../../../../kit/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { freeName } from '../../draft/at.ts';
import { useEditing } from '../../draft/editing.ts';
import { useKeys } from '../../draft/use-keys.ts';
import { usePhrases } from '../../use-phrases.ts';
import { ChoiceAt } from '../fields/choice-at.tsx';
import { LinesAt } from '../fields/lines-at.tsx';
import { NumberAt } from '../fields/number-at.tsx';
import { TextAt } from '../fields/text-at.tsx';
import { Fold } from '../fold.tsx';
import { ItemMenu } from '../item-menu.tsx';
import { editorWords } from '../words.ts';

const Arms = () => {
  const say = useWords(editorWords);
  const { field } = usePhrases();
  const { protocol, change, show } = useEditing();
  const { arms } = protocol;
  const keys = useKeys(arms);
  const plans = Object.keys(protocol.checkIns ?? {});
  return (
    <Section title={say('arms')}>
      <ul className="protocol-folds">
        {arms.map((arm, index) => (
          <Fold
            key={keys[index]}
            path={['arms', index]}
            title={arm.id}
            summary={[arm.name, arm.checkIns === undefined ? say('noPlan') : say('plan', { name: arm.checkIns })]
              .filter((each) => each !== undefined)
              .join(' · ')}
            actions={<ItemMenu path={['arms']} items={arms} index={index} title={arm.id} />}
          >
            <div className="protocol-fields">
              <TextAt path={['arms', index, 'id']} label={field('id')} isRequired />
              <TextAt path={['arms', index, 'name']} label={field('name')} />
              <NumberAt path={['arms', index, 'ratio']} label={field('ratio')} />
              <ChoiceAt
                path={['arms', index, 'checkIns']}
                label={field('checkIns')}
                none={say('noPlan')}
                options={plans.map((id) => ({ id, label: id }))}
              />
            </div>
          </Fold>
        ))}
      </ul>
      <div>
        <Button
          onPress={() => {
            change(
              ['arms'],
              [
                ...arms,
                {
                  id: freeName(
                    'B',
                    arms.map(({ id }) => id),
                  ),
                },
              ],
            );
            show(['arms', arms.length]);
          }}
        >
          {say('addArm')}
        </Button>
      </div>
    </Section>
  );
};

export const StudyPart = () => {
  const say = useWords(editorWords);
  const { field } = usePhrases();
  return (
    <>
      <Arms />
      <Section title={say('about')}>
        <div className="protocol-fields">
          <TextAt path={['id']} label={field('id')} isRequired />
          <TextAt path={['name']} label={field('name')} />
          <TextAt path={['registry']} label={field('registry')} />
          <TextAt path={['timeZone']} label={field('timeZone')} isRequired />
          <NumberAt path={['plannedN']} label={field('plannedN')} />
          <LinesAt path={['languages']} label={field('languages')} description={say('languagesForm')} />
          <LinesAt path={['anchors']} label={field('anchors')} description={say('lines')} />
          <LinesAt path={['sites']} label={field('sites')} description={say('lines')} />
          <LinesAt path={['instruments']} label={field('instruments')} description={say('lines')} />
          <LinesAt path={['source']} label={field('source')} description={say('lines')} />
        </div>
      </Section>
    </>
  );
};
