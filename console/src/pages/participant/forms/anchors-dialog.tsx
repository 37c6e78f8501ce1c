import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendAnchors } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { AlreadySent } from './already-sent.tsx';
import { ReasonField } from './reason-field.tsx';
import { useProtocol } from './use-protocol.ts';
import { formWords } from './words.ts';

/** Shows which dates move before it is saved. */
export const AnchorsDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(formWords);
  const format = useFormat();
  const { whom, person, term } = usePerson();
  const [begun] = useState(person.anchors);
  const [anchors, setAnchors] = useState(begun);
  const [reason, setReason] = useState('');
  // One that may come later, such as the first day at work, has its field from the start.
  const names = [...new Set([...Object.keys(begun), ...useProtocol().anchors])];
  const changed = names.filter((name) => (begun[name] ?? '') !== (anchors[name] ?? ''));
  const day = (date: string | undefined): string => (date ? format.day(date) : '');
  const body =
    changed.length === 0
      ? undefined
      : {
          anchors: Object.fromEntries(changed.map((name) => [name, anchors[name] || null])),
          ...(reason === '' ? {} : { reason }),
        };
  return (
    <ActDialog
      name="anchors"
      title={say('anchors')}
      confirm={say('save')}
      preview="must"
      body={body}
      send={sendAnchors(whom)}
      rows={names.map((name) => ({
        field: term('anchor', name),
        mine: day(anchors[name]),
        of: (standing) => day(standing.anchors[name]),
      }))}
      over={() => body}
      onClose={onClose}
      shows={({ alreadySent }) =>
        alreadySent ? <AlreadySent sent={alreadySent} help={say('anchorsSentHelp')} /> : null
      }
    >
      {() => (
        <>
          <p className="description">{say('anchorsHelp')}</p>
          {names.map((name) => (
            <DateField
              key={name}
              label={term('anchor', name)}
              name={`/${name}`}
              value={anchors[name] ?? ''}
              onChange={(date) => {
                setAnchors((before) => ({ ...before, [name]: date }));
              }}
            />
          ))}
          <ReasonField value={reason} onChange={setReason} />
        </>
      )}
    </ActDialog>
  );
};
