import { Gate } from '../../shell/gate.tsx';
import { RetentionOfStudy } from './retention-of-study.tsx';

export const RetentionPage = () => (
  <Gate to="/studies/$study/retention">
    <RetentionOfStudy />
  </Gate>
);
