import { Gate } from '../../shell/gate.tsx';
import { InspectionOfStudy } from './inspection-of-study.tsx';

export const InspectionPage = () => (
  <Gate to="/studies/$study/inspection">
    <InspectionOfStudy />
  </Gate>
);
