import { useId, type ReactNode } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { Button } from '../../../kit/button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { pointerOf, type Path } from '../draft/at.ts';
import { useEditing, useField } from '../draft/editing.ts';
import { editorWords } from './words.ts';

export interface FoldProps {
  path: Path;
  title: string;
  /** By which the document knows it, where that is not its title. */
  id?: string;
  /** What it says, in one line. */
  summary: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One item of the protocol: a line that opens into its form. */
export const Fold = ({ path, title, id: name = title, summary, actions, children }: FoldProps) => {
  const say = useWords(editorWords);
  const { open, show, fold, findings } = useEditing();
  const { error } = useField(path);
  const id = useId();
  const pointer = pointerOf(path);
  const isOpen = open.has(pointer);
  const faults = findings.filter((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`)).length;
  return (
    <li className="protocol-fold" data-open={isOpen} data-pointer={pointer}>
      <div className="protocol-fold-head">
        <Button
          kind="quiet"
          className="protocol-fold-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => {
            if (isOpen) fold(path);
            else show(path);
          }}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> <strong>{title}</strong>{' '}
          {name === title ? null : <code className="description">{name}</code>}{' '}
          <span className="protocol-fold-summary">{summary}</span>
        </Button>
        {faults === 0 ? null : <Badge kind="problem">{say('faults', { count: faults })}</Badge>}
        {actions}
      </div>
      <div id={id} className="protocol-fold-body" hidden={!isOpen}>
        {error === undefined ? null : <p className="field-error">{error}</p>}
        {isOpen ? children : null}
      </div>
    </li>
  );
};
