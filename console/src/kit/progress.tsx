import { useId } from 'react';

export interface ProgressProps {
  label: string;
  /** Beside the bar: `1,200 of 10,000`. */
  text: string;
  /** Absent: how far it is is not known. */
  done?: number;
  all?: number;
}

/** How far something long is; said in passing as it goes on. */
export const Progress = ({ label, text, done, all }: ProgressProps) => {
  const id = useId();
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} {...(done === undefined || all === undefined ? {} : { value: done, max: all })} />
      <span role="status">{text}</span>
    </div>
  );
};
