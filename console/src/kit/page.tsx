import { useEffect, useRef, type ReactNode } from 'react';
import { greetAt } from './heading-focus.ts';

export interface PageProps {
  /** The heading, and the title of the window. */
  title: string;
  /** Beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One page: its heading takes the focus when one arrives, unless one has gone on already, so that a screen reader says where one is. */
export const Page = ({ title, actions, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    greetAt(heading.current);
  }, []);
  useEffect(() => {
    document.title = `${title} · Cairn`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
};

/** A part of a page, under a heading of its own. */
export const Section = ({ title, actions, children }: PageProps) => (
  <section className="section" aria-label={title}>
    <div className="page-head">
      <h2>{title}</h2>
      {actions === undefined ? null : <div className="page-actions">{actions}</div>}
    </div>
    {children}
  </section>
);
