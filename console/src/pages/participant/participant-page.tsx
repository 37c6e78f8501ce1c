import { participantRoute } from './route.ts';
import { Page } from '../../kit/page.tsx';

export const ParticipantPage = () => {
  const { participant } = participantRoute.useParams();
  return <Page title={participant}>{null}</Page>;
};
