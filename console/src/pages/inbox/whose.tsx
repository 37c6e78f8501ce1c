import { Link } from '@tanstack/react-router';

export const Whose = ({ study, participant }: { study: string; participant: string }) => (
  <Link to="/studies/$study/participants/$participant" params={{ study, participant }} preload={false}>
    {participant}
  </Link>
);
