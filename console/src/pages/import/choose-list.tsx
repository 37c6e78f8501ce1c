import { useState } from 'react';
import { FileDrop } from '../../kit/file-drop.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import type { ListFile } from './import-api.ts';
import { importWords } from './words.ts';

const KILOBYTE = 1_000;

export interface ChooseListProps {
  file: ListFile | undefined;
  onFile: (file: ListFile | undefined) => void;
}

const contentOf = async (chosen: File): Promise<Blob | undefined> => {
  const bytes = await chosen.arrayBuffer().catch(() => undefined);
  return bytes && new Blob([bytes]);
};

const ofText = (name: string, text: string): ListFile => {
  const content = new Blob([text]);
  return { name, bytes: content.size, content: Promise.resolve(content) };
};

/** A file, chosen or dropped, or rows that are pasted: what was given last counts. */
export const ChooseList = ({ file, onFile }: ChooseListProps) => {
  const say = useWords(importWords);
  const format = useFormat();
  const [pasted, setPasted] = useState('');
  const size = format.number(Math.max(1, (file?.bytes ?? 0) / KILOBYTE), {
    maximumFractionDigits: 0,
    style: 'unit',
    unit: 'kilobyte',
  });
  return (
    <>
      <FileDrop
        label={say('file')}
        text={file ? say('chosen', { name: file.name, size }) : say('drop')}
        choose={say(file ? 'chooseOther' : 'choose')}
        accepts={['.csv', 'text/csv']}
        onFile={(chosen) => {
          setPasted('');
          onFile({ name: chosen.name, bytes: chosen.size, content: contentOf(chosen) });
        }}
      />
      <details>
        <summary>{say('paste')}</summary>
        <div className="section">
          <TextField
            label={say('pasted')}
            description={say('pasteHint')}
            rows={6}
            value={pasted}
            onChange={(text) => {
              setPasted(text);
              onFile(text.trim() === '' ? undefined : ofText(say('pasted'), text));
            }}
          />
        </div>
      </details>
    </>
  );
};
