import { Gate } from '../../shell/gate.tsx';
import { MessagesOfStudy } from './messages-of-study.tsx';

export const MessagesPage = () => (
  <Gate to="/studies/$study/messages">
    <MessagesOfStudy />
  </Gate>
);
