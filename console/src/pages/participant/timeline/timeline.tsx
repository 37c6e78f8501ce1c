import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../../kit/button.tsx';
import { useWidth } from '../../../kit/chart/use-width.ts';
import { Section } from '../../../kit/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Chart } from './chart.tsx';
import { elementOf } from './cluster-mark.tsx';
import { TARGET } from './layout.ts';
import { Legend } from './legend.tsx';
import { clustered, type Cluster } from './marks.ts';
import { moved } from './moves.ts';
import type { Drawn } from './timeline-view.ts';
import { centred, isInSight, panned, placeOf, type View, wholeOf, zoomed } from './view.ts';
import { timelineWords } from './words.ts';

const placesOf = ({ marks, bands, spans, today }: Drawn): number[] => [
  today,
  ...marks.map(({ at }) => at),
  ...bands.flatMap(({ opens, closes }) => [opens, closes].flatMap((date) => (date === null ? [] : [placeOf(date)]))),
  ...spans.map(({ from }) => from),
];

/** A year in sight says most: what was just now, and what comes next. */
const FIRST_SHARE_MS = 365 * 86_400_000;

export const Timeline = ({ drawn }: { drawn: Drawn }) => {
  const say = useWords(timelineWords);
  const { frame, width } = useWidth();
  const whole = wholeOf(placesOf(drawn));
  const year = { from: drawn.today - FIRST_SHARE_MS / 2, to: drawn.today + FIRST_SHARE_MS / 2 };
  const [view, setView] = useState<View>(() => centred(year, drawn.today, whole));
  const [pointed, setPointed] = useState<string>();
  const takesFocus = useRef(false);

  const lanes = drawn.lanes.map(({ id }) => id);
  const x = (at: number): number => ((at - view.from) / (view.to - view.from)) * width;
  const clusters = lanes.flatMap((lane) =>
    clustered(
      drawn.marks.filter((mark) => mark.lane === lane),
      x,
      TARGET,
    ),
  );
  const holding = (id: string | undefined) => clusters.find(({ marks }) => marks.some((mark) => mark.id === id));
  const active = holding(pointed) ?? clusters.find(({ at }) => isInSight(view, at)) ?? clusters[0];

  useEffect(() => {
    if (takesFocus.current && active) document.getElementById(elementOf(active.id))?.focus();
    takesFocus.current = false;
  }, [active, view]);

  const goTo = (cluster: Cluster): void => {
    takesFocus.current = true;
    setPointed(cluster.id);
    if (!isInSight(view, cluster.at)) setView(centred(view, cluster.at, whole));
  };
  const zoom = (factor: number): void => {
    setView(
      zoomed(
        pointed !== undefined && active && isInSight(view, active.at) ? centred(view, active.at, whole) : view,
        factor,
        whole,
      ),
    );
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!active) return;
    const next = moved(clusters, lanes, active, event.key);
    if (next) goTo(next);
    else if (event.key === '+' || event.key === '-') {
      takesFocus.current = true;
      zoom(event.key === '+' ? 0.5 : 2);
    } else if (event.key === 'Enter') open(active);
    else return;
    event.preventDefault();
  };
  const open = (cluster: Cluster): void => {
    takesFocus.current = true;
    setPointed(cluster.id);
    if (cluster.marks.length > 1) setView(zoomed(centred(view, cluster.at, whole), 0.5, whole));
  };
  const button = (
    word: 'earlier' | 'later' | 'closer' | 'wider' | 'whole' | 'toToday',
    sign: string,
    act: () => void,
  ) => (
    <Button onPress={act} {...(sign === '' ? {} : { 'aria-label': say(word) })}>
      {sign === '' ? say(word) : sign}
    </Button>
  );
  return (
    <Section
      title={say('title')}
      actions={
        <>
          {button('earlier', '◀', () => {
            setView(panned(view, -0.5, whole));
          })}
          {button('later', '▶', () => {
            setView(panned(view, 0.5, whole));
          })}
          {button('closer', '+', () => {
            zoom(0.5);
          })}
          {button('wider', '−', () => {
            zoom(2);
          })}
          {button('toToday', '', () => {
            setView(centred(view, drawn.today, whole));
          })}
          {button('whole', '', () => {
            setView(whole);
          })}
        </>
      }
    >
      <div ref={frame} className="timeline-frame">
        <Chart
          drawn={drawn}
          view={view}
          width={width}
          clusters={clusters}
          active={active?.id}
          onPoint={({ id }) => {
            setPointed(id);
          }}
          onOpen={open}
          onKey={onKey}
        />
      </div>
      <ul className="time-pointed">
        {pointed === undefined || !active ? (
          <li>{say('pick')}</li>
        ) : (
          active.marks.map(({ id, name }) => <li key={id}>{name}</li>)
        )}
      </ul>
      <details>
        <summary>{say('legend')}</summary>
        <Legend />
        <p className="description">{say('how')}</p>
      </details>
    </Section>
  );
};
