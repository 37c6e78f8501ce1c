import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.tsx';

export interface FileDropProps {
  /** Of the area, for a screen reader. */
  label: string;
  /** In the area: which file, or that one can be dropped. */
  text: string;
  /** On the button. */
  choose: string;
  /** `.csv`, or a MIME type. */
  accepts: readonly string[];
  onFile: (file: File) => void;
}

/** One file: chosen by a button, dropped, or pasted. */
export const FileDrop = ({ label, text, choose, accepts, onFile }: FileDropProps) => (
  <DropZone
    className="file-drop"
    aria-label={label}
    onDrop={({ items }) => {
      const dropped = items.find((item) => item.kind === 'file');
      if (dropped?.kind === 'file') void dropped.getFile().then(onFile);
    }}
  >
    <p>{text}</p>
    <FileTrigger
      acceptedFileTypes={accepts}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file) onFile(file);
      }}
    >
      <Button>{choose}</Button>
    </FileTrigger>
  </DropZone>
);
