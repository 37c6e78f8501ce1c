import { useRef, useState } from 'react';
import { Button } from '../../../../kit/button.tsx';
import { TextField } from '../../../../kit/text-field.tsx';
import { tell } from '../../../../kit/toast.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { useEditing } from '../../draft/editing.ts';
import { jsonBreaksAt, lineAndColumn } from '../../draft/json-break.ts';
import type { Protocol } from '../../queries.ts';
import { editorWords } from '../words.ts';

const written = (protocol: Protocol): string => JSON.stringify(protocol, undefined, 2);

/** The parts that the forms lean on; whatever else is wrong is told by the validator. */
const isProtocol = (value: unknown): value is Protocol =>
  typeof value === 'object' &&
  value !== null &&
  'timepoints' in value &&
  Array.isArray(value.timepoints) &&
  'arms' in value &&
  Array.isArray(value.arms);

const readProtocol = (text: string): Protocol | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isProtocol(value)) return undefined;
    const { sending, limits } = value as Partial<Protocol>;
    return {
      ...value,
      sending: {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        from: '09:00',
        to: '19:00',
        at: '10:00',
        closedDays: [],
        ...sending,
      },
      limits: { perDay: 1, perFollowUp: 8, staleAfter: 'P3D', ...limits },
    };
  } catch {
    return undefined;
  }
};

/** The document as a file holds it: to be copied out of here, or pasted in. */
export const JsonPart = () => {
  const say = useWords(editorWords);
  const { protocol, replace } = useEditing();
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const text = typed ?? written(protocol);
  const write = (next: string | undefined): void => {
    setTyped(next);
    setFault(undefined);
  };
  const refuse = (): void => {
    const at = jsonBreaksAt(text);
    setFault(at === undefined ? say('notJson') : say('brokenJson', lineAndColumn(text, at)));
    const field = box.current?.querySelector('textarea');
    if (at !== undefined) field?.setSelectionRange(at, at);
    field?.focus();
  };
  const takeOver = (): void => {
    const read = readProtocol(text);
    if (read === undefined) return refuse();
    // The number of a version follows from the one in force, whatever the file says.
    replace({ ...read, version: protocol.version });
    write(undefined);
    tell({
      text: say('tookOver'),
      undo: () => {
        replace(protocol);
      },
    });
  };
  return (
    <div ref={box} className="section">
      <TextField
        label={say('json')}
        description={say('jsonWhy')}
        rows={24}
        value={text}
        onChange={write}
        {...(fault === undefined ? {} : { error: fault })}
      />
      <div className="page-actions">
        <Button isDisabled={typed === undefined} onPress={takeOver}>
          {say('takeOver')}
        </Button>
        <Button
          isDisabled={typed === undefined}
          onPress={() => {
            write(undefined);
          }}
        >
          {say('backToForms')}
        </Button>
        <Button
          onPress={() => {
            void navigator.clipboard.writeText(text).then(() => {
              tell({ text: say('copied') });
            });
          }}
        >
          {say('copy')}
        </Button>
      </div>
    </div>
  );
};
