import { useState } from 'react';
import { Button } from '../../../../kit/button.tsx';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { Section } from '../../../../kit/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { freeName, withValueAt } from '../../draft/at.ts';
import { useEditing } from '../../draft/editing.ts';
import { withReminder } from '../../draft/reminder.ts';
import { withLadderNamed } from '../../draft/renamed.ts';
import { AddReminder } from '../add-reminder.tsx';
import { NameDialog } from '../name-dialog.tsx';
import { PartMenu } from '../part-menu.tsx';
import { StepList } from '../step-list.tsx';
import { editorWords } from '../words.ts';

const LadderSection = ({ name }: { name: string }) => {
  const say = useWords(editorWords);
  const { protocol, change, replace } = useEditing();
  const [isRenaming, setRenaming] = useState(false);
  const { booking = [], appointment = [] } = protocol.ladders?.[name] ?? {};
  const users = protocol.timepoints.filter(({ ladder }) => ladder === name).map(({ id }) => id);
  const names = Object.keys(protocol.ladders ?? {});
  return (
    <Section
      title={say('ladder', { name })}
      actions={
        <PartMenu
          path={['ladders']}
          name={name}
          canRemove={users.length === 0}
          onRename={() => {
            setRenaming(true);
          }}
        />
      }
    >
      <p className="description">
        {users.length === 0 ? say('ladderUnused') : say('ladderOf', { timepoints: users.join(', ') })}
      </p>
      <h3>{say('bookingSteps')}</h3>
      <StepList path={['ladders', name, 'booking']} steps={booking} clock="booking" />
      <AddReminder
        of={name}
        steps={booking}
        timepoint={protocol.timepoints.find(({ ladder }) => ladder === name)}
        onAdd={(reminder) => {
          change(['ladders', name, 'booking'], withReminder(booking, reminder));
        }}
      />
      <h3>{say('appointmentSteps')}</h3>
      <StepList path={['ladders', name, 'appointment']} steps={appointment} clock="appointment" />
      <NameDialog
        title={say('rename', { name })}
        name={name}
        taken={names.filter((each) => each !== name)}
        isOpen={isRenaming}
        onClose={() => {
          setRenaming(false);
        }}
        onName={(next) => {
          replace(withLadderNamed(protocol, name, next));
        }}
      />
    </Section>
  );
};

export const LaddersPart = () => {
  const say = useWords(editorWords);
  const { protocol, replace } = useEditing();
  const names = Object.keys(protocol.ladders ?? {});
  return (
    <>
      {names.length === 0 ? <EmptyState>{say('noLadders')}</EmptyState> : null}
      {names.map((name) => (
        <LadderSection key={name} name={name} />
      ))}
      <div>
        <Button
          onPress={() => {
            const name = freeName(say('newLadderName'), names);
            replace(withValueAt(protocol, ['ladders', name], { booking: [], appointment: [] }));
          }}
        >
          {say('addLadder')}
        </Button>
      </div>
    </>
  );
};
