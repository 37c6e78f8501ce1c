import type { Shape as ShapeName, Tone } from './marks.ts';

const SIZE = 6;

const Outline = ({ shape }: { shape: ShapeName }) => {
  switch (shape) {
    case 'disc':
      return <circle r={SIZE} className="time-filled" />;
    case 'ring':
      return <circle r={SIZE - 1} className="time-hollow" />;
    case 'dot':
      return (
        <>
          <circle r={SIZE - 1} className="time-hollow" />
          <circle r={2} className="time-filled" />
        </>
      );
    case 'cross':
      return <path d="M-4-4 4 4M4-4-4 4" className="time-hollow" />;
    case 'warning':
      return (
        <>
          <path d="M0-8 8 6H-8Z" className="time-filled" />
          <path d="M0-3V2M0 3.5V4.5" className="time-inner" />
        </>
      );
    case 'square':
      return <rect x={-SIZE} y={-SIZE} width={2 * SIZE} height={2 * SIZE} className="time-filled" />;
    case 'frame':
      return <rect x={1 - SIZE} y={1 - SIZE} width={2 * SIZE - 2} height={2 * SIZE - 2} className="time-hollow" />;
    case 'diamond':
      return <path d="M0-8 8 0 0 8-8 0Z" className="time-filled" />;
    case 'lozenge':
      return <path d="M0-7 7 0 0 7-7 0Z" className="time-hollow" />;
    case 'target':
      return <path d="M-5-9H5L0-1ZM0-1V11" className="time-filled" />;
  }
};

/** Around its own middle. */
export const Shape = ({ shape, tone }: { shape: ShapeName; tone: Tone }) => (
  <g className="time-mark" data-tone={tone} aria-hidden="true">
    <Outline shape={shape} />
  </g>
);
