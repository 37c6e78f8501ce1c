import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { Tabs } from '../../../kit/tabs.tsx';
import { useWords } from '../../../words/use-words.ts';
import { pointerOf, withParents, withValueAt } from '../draft/at.ts';
import { draftOf } from '../draft/draft-store.ts';
import { EditingProvider, type Editing } from '../draft/editing.ts';
import { pointersAfter } from '../draft/same-items.ts';
import type { Protocol, Template } from '../queries.ts';
import { focusPlace } from './fields/place.tsx';
import { FindingsList } from './findings-list.tsx';
import { partOf } from './part-of.ts';
import { PARTS, type Part } from './parts.ts';
import { TimepointsPart } from './parts/timepoints-part.tsx';
import { usePicture, type Example } from './use-picture.ts';
import { editorWords } from './words.ts';

const PictureView = lazy(async () => ({ default: (await import('../picture/picture-view.tsx')).PictureView }));

/** The other tabs come when they are opened. */
const LaddersPart = lazy(async () => ({ default: (await import('./parts/ladders-part.tsx')).LaddersPart }));
const CheckInsPart = lazy(async () => ({ default: (await import('./parts/check-ins-part.tsx')).CheckInsPart }));
const SendingPart = lazy(async () => ({ default: (await import('./parts/sending-part.tsx')).SendingPart }));
const StudyPart = lazy(async () => ({ default: (await import('./parts/study-part.tsx')).StudyPart }));
const JsonPart = lazy(async () => ({ default: (await import('./parts/json-part.tsx')).JsonPart }));

const CONTENTS: Record<Part, ComponentType> = {
  timepoints: TimepointsPart,
  ladders: LaddersPart,
  checkIns: CheckInsPart,
  sending: SendingPart,
  study: StudyPart,
  json: JsonPart,
};

export interface EditorProps {
  study: string;
  protocol: Protocol;
  texts: Record<string, Template>;
  part: Part;
  onPart: (part: Part) => void;
  onChange: (protocol: Protocol) => void;
}

/** The forms on one side, what they make of a participant on the other. */
export const Editor = ({ study, protocol, texts, part, onPart, onChange }: EditorProps) => {
  const say = useWords(editorWords);
  const [example, setExample] = useState<Example>({ anchors: {} });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  /** The field that is wanted, until it has been drawn. */
  const wanted = useRef<string>(undefined);
  const { findings, twins, picture, isOld, error, again } = usePicture(study, protocol, example);

  const write = useCallback(
    (next: Protocol) => {
      // Not what was drawn last: to undo something may be pressed after more has changed.
      const now = draftOf(study)?.protocol;
      setOpen((before) => pointersAfter(before, now, next));
      onChange(next);
    },
    [study, onChange],
  );
  const editing = useMemo(
    (): Editing => ({
      protocol,
      findings: [...findings, ...twins],
      texts,
      change: (path, value) => {
        write(withValueAt(protocol, path, value));
      },
      replace: write,
      open,
      show: (...paths) => {
        setOpen((before) => new Set([...before, ...paths.map(pointerOf)]));
      },
      fold: (path) => {
        setOpen((before) => new Set([...before].filter((each) => each !== pointerOf(path))));
      },
    }),
    [protocol, findings, twins, texts, open, write],
  );

  const goTo = useCallback(
    (pointer: string) => {
      setOpen((before) => new Set([...before, ...withParents(pointer)]));
      wanted.current = pointer;
      onPart(partOf(pointer));
    },
    [onPart],
  );
  useEffect(() => {
    if (wanted.current === undefined || partOf(wanted.current) !== part) return;
    focusPlace(withParents(wanted.current));
    wanted.current = undefined;
  });

  const titleOf = (each: Part): string => {
    const count = findings.filter(({ pointer }) => partOf(pointer) === each).length;
    return count === 0 || each === 'json' ? say(each) : say('withFaults', { part: say(each), count });
  };
  return (
    <EditingProvider value={editing}>
      <ProblemNotice error={error} onTryAgain={again} />
      <FindingsList findings={findings} protocol={protocol} onGoTo={goTo} />
      <div className="protocol-editor">
        <Tabs
          label={say('parts')}
          tabs={PARTS.map((id) => {
            const Content = CONTENTS[id];
            return {
              id,
              title: titleOf(id),
              content: (
                <Suspense fallback={<Loading />}>
                  <Content />
                </Suspense>
              ),
            };
          })}
          selected={part}
          onSelect={onPart}
        />
        <Suspense fallback={<Loading />}>
          <PictureView
            protocol={protocol}
            picture={picture}
            isOld={isOld}
            example={example}
            onExample={setExample}
            open={open}
          />
        </Suspense>
      </div>
    </EditingProvider>
  );
};
