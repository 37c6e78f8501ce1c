import { useCallback, useState } from 'react';

const BEFORE_IT_IS_MEASURED = 640;

/** How wide an element is, so that a chart is drawn to it and its text keeps its size. */
export const useWidth = () => {
  const [width, setWidth] = useState(BEFORE_IT_IS_MEASURED);
  const frame = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { frame, width };
};
