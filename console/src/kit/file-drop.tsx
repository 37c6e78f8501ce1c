import { useState, type DragEvent } from 'react';
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

/** One file: chosen by a button, or dropped. The button does all that dropping does, so nobody needs a mouse for it. */
export const FileDrop = ({ label, text, choose, accepts, onFile }: FileDropProps) => {
  const [isOver, setOver] = useState(false);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <div
      className="file-drop"
      role="group"
      aria-label={label}
      data-drop-target={isOver || undefined}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        const dropped = event.dataTransfer.files.item(0);
        if (dropped) onFile(dropped);
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
    </div>
  );
};
