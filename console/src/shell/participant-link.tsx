import { Link } from '@tanstack/react-router';

export interface ParticipantLinkProps {
  study: string;
  participant: string;
}

/** Somebody's id, which leads to their page. A list has hundreds: what is only pointed at loads nothing. */
export const ParticipantLink = ({ study, participant }: ParticipantLinkProps) => (
  <Link to="/studies/$study/participants/$participant" params={{ study, participant }} preload={false}>
    {participant}
  </Link>
);
