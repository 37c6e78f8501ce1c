/** The colour and pattern of one assessor; their name always stands beside it. */
export const AssessorMark = ({ tone }: { tone: string }) => (
  <span className="assessor-mark" data-tone={tone} aria-hidden="true" />
);
